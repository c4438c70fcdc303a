#!/usr/bin/env node
// permit-precheck COMMAND [OPTION...] [ARGUMENT...]: `check` judges photos, the others are in cli-form.js.
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { FORM_OPTIONS, FORM_USAGE, isFormCommand, runForm, strayOption } from "./cli-form.js";
import { checkPhoto } from "./node.js";

const USAGE = `permit-precheck check [--json] [--profile NAME] [--submitted DATE] [--taken DATE]
                       [--locale zh|en] [--no-face] FILE...

Checks photos for a China work-permit application. Nothing is sent anywhere.

  --json            one report a line, as JSON
  --profile NAME    whose limits: work-permit (the notice's, where left out), passport, visa,
                    social-security or exit-entry; or a JSON file with limits of your own
  --submitted DATE  the filing day, such as 2026-12-01 (today in Beijing where left out)
  --taken DATE      the day the photo was taken, where the file does not tell
  --locale zh|en    language of the words (from LANG where left out)
  --no-face         the file alone is judged, not the face

${FORM_USAGE}

Exit status: 0 nothing fails, 1 something does, 2 a file could not be read or the call is wrong.`;

const SIGNS = { pass: "ok  ", warn: "warn", fail: "FAIL", unknown: "look" };

function table(file, report) {
  const rows = report.findings.map((finding) => {
    const against =
      finding.limit === undefined ? "" : ` [${finding.measured} / ${finding.limit} ${finding.unit}]`;
    const remedy = finding.remedy && finding.outcome !== "pass" ? `\n         → ${finding.remedy}` : "";
    return `  ${SIGNS[finding.outcome]}  ${finding.title}: ${finding.message}${against} (${finding.source.clause})${remedy}`;
  });
  return [`${file}: ${report.verdict}`, ...rows, ""].join("\n");
}

function wrong(message) {
  console.error(`${message}\n\npermit-precheck --help tells what there is.`);
  return 2;
}

async function main(args) {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        submitted: { type: "string" },
        taken: { type: "string" },
        profile: { type: "string" },
        locale: { type: "string" },
        ...FORM_OPTIONS,
        "no-face": { type: "boolean" },
      },
    });
  } catch (error) {
    return wrong(error.message);
  }
  const { json, help, submitted, taken, profile, locale, "no-face": noFace } = parsed.values;
  const [command, ...files] = parsed.positionals;
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const stray = strayOption(command, parsed.values);
  if (command !== undefined && stray) return wrong(`--${stray} is no option of “${command}”.`);
  const language = locale ?? (/^zh/i.test(process.env.LC_ALL ?? process.env.LANG ?? "") ? "zh" : "en");
  if (isFormCommand(command)) return runForm(command, files, { values: parsed.values, locale: language, table });
  if (command !== "check") return wrong(`Unknown command: ${command ?? "(none)"}.`);
  if (files.length === 0) return wrong("No file given.");

  const options = { submitted, taken, locale: language, face: !noFace };
  try {
    if (profile !== undefined) options.profile = /\.json$/i.test(profile) ? JSON.parse(await readFile(profile, "utf8")) : profile;
  } catch (error) {
    return wrong(`${profile}: could not be read: ${error.message}`);
  }
  let status = 0;
  for (const file of files) {
    let bytes;
    try {
      bytes = await readFile(file);
    } catch (error) {
      console.error(`${file}: could not be read: ${error.message}`);
      status = 2;
      continue;
    }
    let report;
    try {
      report = await checkPhoto(bytes, options);
    } catch (error) {
      if (error.code !== "option") throw error;
      return wrong(error.message);
    }
    console.log(json ? JSON.stringify({ file, ...report }) : table(file, report));
    if (report.verdict === "fail" && status === 0) status = 1;
  }
  return status;
}

process.exitCode = await main(process.argv.slice(2));
