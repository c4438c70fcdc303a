// The checks as Standard Schema objects (https://standardschema.dev): what fails becomes an issue, the
// value itself is passed on as it was given. Form libraries that know the standard take them as they are.
import { refusal } from "./error.js";
import { placeInContract, placesInApplication } from "./places.js";

const LOCALES = [undefined, null, "zh", "en"];
const WARNINGS = [undefined, "pass", "issues"];
/** The only words that no check gives: there is nothing to check. */
const NO_PHOTO = { zh: "尚未选择照片。", en: "No photo has been chosen." };

const isMissing = (value) => value === undefined || value === null || value === "";

/** What a user reads: what was found and, where there is something to do, what. */
function said({ message, remedy }, locale) {
  if (!remedy) return message;
  return locale === "zh" ? message + remedy : `${message} ${remedy}`;
}

/** The module is not there, or was lost: the form goes on as it would without it. */
const isUnavailable = (error) => error?.code === "load" || error instanceof WebAssembly.RuntimeError;

/** What was passed is at fault, or could not be read: an issue as any other. A refusal begins with the
 *  name of what it refuses; the kind, the context and the options are the caller's own. */
const isOfValue = ({ code, message }) => code && /^(photo|value|contract|application)\b/.test(message);

/**
 * Options of the schema itself, and those of the check.
 *
 * @throws {PrecheckError} `option` for one that cannot be
 */
function read(options, name, known) {
  const { warnings, required, onReport, onUnavailable, ...check } = options ?? {};
  const refuse = (what, wanted) => {
    throw refusal("option", `${name}.${what}: ${wanted} is wanted.`);
  };
  if (!WARNINGS.includes(warnings)) refuse("warnings", "“pass” or “issues”");
  if (!LOCALES.includes(check.locale)) refuse("locale", "“zh” or “en”");
  const stray = known && Object.keys(check).find((key) => !known.includes(key));
  if (stray) throw refusal("option", `${name}: unknown option “${stray}”.`);
  return { asIssues: warnings === "issues", required: Boolean(required), onReport, onUnavailable, check };
}

/** A schema of this package. */
const schema = (validate) => ({ "~standard": { version: 1, vendor: "permit-precheck", validate } });

/** The value itself, with no member to point at. */
const whole = () => () => [];

/**
 * A schema over one check.
 *
 * @param {object} own what `read` gave
 * @param ask the check: value → report
 * @param place value → finding → path of the member it belongs to
 */
function over(own, ask, place = whole) {
  const { asIssues, required, onReport, onUnavailable, check } = own;
  return schema(async (value) => {
    let report;
    try {
      report = await ask(value);
    } catch (error) {
      if (isUnavailable(error)) {
        onUnavailable?.(error);
        return { value };
      }
      if (!isOfValue(error)) throw error;
      return { issues: [{ message: error.message }] };
    }
    onReport?.(report, value);
    // An empty value is no fault of the value; what is required, the first finding says is not there.
    const empty = required && isMissing(value);
    const isIssue = ({ outcome }) => outcome === "fail" || (asIssues && outcome === "warn") || (empty && outcome === "unknown");
    const placed = place(value);
    const issues = [];
    for (const finding of report.findings.filter(isIssue)) {
      const path = await placed(finding);
      issues.push({ message: said(finding, check.locale), ...(path.length > 0 && { path }), finding });
    }
    return issues.length > 0 ? { issues } : { value };
  });
}

/** The photos of a field: one, or those of a `FileList` or a list of files. */
function photosOf(value) {
  const isList = Array.isArray(value) || (typeof FileList === "function" && value instanceof FileList);
  return isList ? [...value] : isMissing(value) ? [] : [value];
}

/**
 * The five makers of schemas over the package's checks.
 *
 * @param checks what `permit-precheck` exports
 */
export function schemas({ checkPhoto, checkContract, checkField, checkApplication }) {
  function photoSchema(options) {
    const own = read(options, "photoSchema");
    // Libraries ask again whenever anything in the form changes, and a file never does.
    const judged = new WeakMap();
    async function judge(photo) {
      if (!(photo instanceof Blob)) return checkPhoto(photo, own.check);
      if (!judged.has(photo)) judged.set(photo, checkPhoto(photo, own.check));
      try {
        return await judged.get(photo);
      } catch (error) {
        judged.delete(photo);
        throw error;
      }
    }
    const one = over(own, judge);
    return schema(async (value) => {
      const photos = photosOf(value);
      if (photos.length === 0) {
        return own.required ? { issues: [{ message: NO_PHOTO[own.check.locale ?? "en"] }] } : { value };
      }
      const results = await Promise.all(photos.map((photo) => one["~standard"].validate(photo)));
      const issues = results.flatMap((result) => result.issues ?? []);
      return issues.length > 0 ? { issues } : { value };
    });
  }

  function fieldSchema(kind, { context, ...options } = {}) {
    const own = read(options, "fieldSchema", ["locale"]);
    const told = typeof context === "function" ? context : () => context;
    return over(own, (value) => checkField(kind, value, told(), own.check));
  }

  function contractSchema(options) {
    const own = read(options, "contractSchema", ["locale"]);
    return over(own, (value) => checkContract(value, own.check), () => placeInContract);
  }

  function applicationSchema(options) {
    const own = read(options, "applicationSchema", ["locale"]);
    const ask = (value) => checkApplication(value, own.check);
    return over(own, ask, (value) => placesInApplication(value, ask));
  }

  function formSchema(members) {
    const all = Object.entries(members);
    return schema(async (value) => {
      if (typeof value !== "object" || value === null) return { issues: [{ message: "An object is wanted." }] };
      const results = await Promise.all(all.map(([name, member]) => member["~standard"].validate(value[name])));
      const issues = results.flatMap((result, index) =>
        (result.issues ?? []).map((issue) => ({ ...issue, path: [all[index][0], ...(issue.path ?? [])] })),
      );
      if (issues.length > 0) return { issues };
      // What another library's schema made of its member goes on; all else as it was.
      return { value: { ...value, ...Object.fromEntries(results.map((result, index) => [all[index][0], result.value])) } };
    });
  }

  return { photoSchema, contractSchema, fieldSchema, applicationSchema, formSchema };
}
