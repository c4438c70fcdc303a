// Where each finding of the whole application belongs. A rule that judges one field may judge two of
// them (dates, a permanent resident's number), so each field is asked alone: what it gives by itself is its own.
import { CONCERNS, FIELDS } from "./application-table.js";

/** Reads `a.b` of nested objects. */
export const at = (object, path) => path.split(".").reduce((inner, name) => inner?.[name], object);

/** Writes `a.b` into nested objects. */
export function put(object, path, value) {
  const [name, rest] = path.split(/\.(.*)/s);
  if (rest) put((object[name] ??= {}), rest, value);
  else object[name] = value;
}

/** The application with nothing but these fields. */
function only(application, paths) {
  const part = {};
  for (const path of paths) {
    const value = at(application, path);
    if (value !== undefined) put(part, path, value);
  }
  return part;
}

const same = (one, other) => one.rule === other.rule && one.message === other.message && one.outcome === other.outcome;

/** The fields that a rule between fields concerns. */
function concerned(rule, application) {
  const key = Object.keys(CONCERNS).find((known) => known === rule || (known.endsWith(".") && rule.startsWith(known)));
  const isFilled = (path) => at(application, path) !== undefined;
  const all = (CONCERNS[key] ?? []).map((paths) => paths.split("|")).map((paths) => paths.find(isFilled) ?? paths[0]);
  const filled = all.filter(isFilled);
  return filled.length > 0 ? filled : all.slice(0, 1);
}

/**
 * Gives every finding its fields: `[{ finding, paths, own }]`, `own` where it judges one field alone.
 * @param ask the module's check of a part of the application
 */
export async function place(findings, application, ask) {
  const alone = await Promise.all(
    FIELDS.filter(({ path, own }) => own && at(application, path) !== undefined).map(async ({ path, own, beside = [] }) => {
      const report = await ask(only(application, [path, ...beside]));
      return { path, found: report.findings.filter(({ rule }) => own.some((prefix) => rule.startsWith(prefix))) };
    }),
  );
  const taken = new Set();
  return findings.map((finding) => {
    const between = concerned(finding.rule, application);
    if (between.length > 0) return { finding, paths: between, own: false };
    for (const { path, found } of alone) {
      const mine = found.find((one) => !taken.has(one) && same(one, finding));
      if (!mine) continue;
      taken.add(mine);
      return { finding, paths: [path], own: true };
    }
    return { finding, paths: [], own: false };
  });
}
