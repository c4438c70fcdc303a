// The command line's checks of the form: an application, attachments, a field, a contract, the procedure.
import { readFile } from "node:fs/promises";
import { text as allOf } from "node:stream/consumers";
import { checkApplication, checkAttachment, checkContract, checkField, findProcedure } from "./node.js";

export const FORM_USAGE = `permit-precheck application [--json] [--submitted DATE] FILE.json
  Every field of an application, and how they hang together. The file holds what checkApplication
  takes, such as {"passport": {"number": "…", "mrz": "…"}, "contract": {"effective": "…"}}; - reads it
  from standard input.

permit-precheck field [--json] [--submitted DATE] [--mrz ZONE] [--nationality CODE]
                      [--passport-number NUMBER] [--format FORMAT] KIND VALUE
  One field: credit-code, employer-name, passport-number, mrz, name, nationality, mobile, date,
  social-security-number, permanent-resident-id, resident-id or work-permit-number; - as VALUE reads it
  from standard input, and after -- a value may begin with a hyphen.

permit-precheck attachment [--json] FILE...
  Scanned documents: kind by content, size, whether a PDF opens.

permit-precheck contract [--json] [--business KIND] [--submitted DATE] [--effective DATE] [--end DATE]
  The contract's dates, for new-overseas-over-90-days, new-in-china, short-term, extension, change,
  cancellation or reissue-electronic.

permit-precheck procedure [--json] [FACT=VALUE...]
  Which procedure, or the question whose answer decides: wants=cancellation cancels=permit

All take --locale zh|en. Numbers given on a command line stay in the shell's history; - avoids that.`;

/** Options of the commands beside `--json`, `--help` and `--locale`. */
export const FORM_OPTIONS = {
  mrz: { type: "string" },
  nationality: { type: "string" },
  "passport-number": { type: "string" },
  format: { type: "string" },
  business: { type: "string" },
  effective: { type: "string" },
  end: { type: "string" },
};

const defined = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** One call that is wrong: said in one line, exit status 2. */
class Wrong extends Error {}

async function input(name) {
  try {
    return name === "-" ? await allOf(process.stdin) : await readFile(name, "utf8");
  } catch (error) {
    throw new Wrong(`${name}: could not be read: ${error.message}`);
  }
}

/** Prints the report of a file or a field; gives its exit status. */
function told(of, report, { json, table }) {
  console.log(json ? JSON.stringify({ ...of, ...report }) : table(Object.values(of)[0], report));
  return report.verdict === "fail" ? 1 : 0;
}

async function application([file, ...more], { values, options, ...print }) {
  if (!file) throw new Wrong("No file given.");
  if (more.length > 0) throw new Wrong(`application takes one file; “${more[0]}” is one more.`);
  const source = await input(file);
  let given;
  try {
    // A byte order mark, as some editors write it, is no part of the text.
    given = JSON.parse(source.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new Wrong(`${file}: is not JSON: ${error.message}`);
  }
  if (given === null || typeof given !== "object" || Array.isArray(given)) throw new Wrong(`${file}: an object is wanted, such as {"passport": {"number": "…"}}.`);
  return told({ file }, await checkApplication({ ...given, ...defined({ submitted: values.submitted }) }, options), print);
}

async function attachment(files, { options, ...print }) {
  if (files.length === 0) throw new Wrong("No file given.");
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
    status = Math.max(status, told({ file }, await checkAttachment(bytes, options), print));
  }
  return status;
}

async function field([kind, value, ...more], { values, options, ...print }) {
  if (value === undefined) throw new Wrong("A kind and a value are wanted, such as: field mobile 13800138000");
  if (more.length > 0) throw new Wrong("One value is wanted; put one that has spaces in quotes.");
  const { submitted, mrz, nationality, format, "passport-number": passportNumber } = values;
  const context = defined({ submitted, mrz, nationality, format, passportNumber });
  return told({ kind }, await checkField(kind, value === "-" ? await input("-") : value, context, options), print);
}

async function contract(more, { values: { business, submitted, effective, end }, options, ...print }) {
  if (more.length > 0) throw new Wrong(`contract takes options alone; “${more[0]}” is none.`);
  if (effective === undefined && end === undefined) throw new Wrong("--effective or --end is wanted.");
  return told({ command: "contract" }, await checkContract(defined({ business, submitted, effective: effective ?? "", end }), options), print);
}

/** `days=30` is a number and `have=form,photo` a list; all else is as it stands. */
function fact(text) {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined) throw new Wrong(`“${text}”: FACT=VALUE is wanted, such as wants=cancellation.`);
  if (name === "have") return [name, value.split(",")];
  return [name, name === "days" && /^\d+$/.test(value) ? Number(value) : value];
}

function inWords({ status, answers, question, details, timeline }) {
  const answer = ({ title, silent, steps, notes, places, documents = [], clauses }) => [
    title,
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
    ...[silent, ...notes].filter(Boolean).map((words) => `  ${words}`),
    ...places.map(({ name, menu, url }) => `  → ${[name, menu, url].filter(Boolean).join(" · ")}`),
    ...documents.filter(({ need }) => need !== "not-needed").map(({ text, need, condition }) => `  ${need === "held" ? "[x]" : "[ ]"} ${text}${need === "depends" && condition ? ` (${condition})` : ""}`),
    `  (${clauses.map(({ id }) => id).join(", ")})`,
    "",
  ];
  const asked = ({ fact: name, text, choices }) => [text, ...choices.map(({ value, text: words }) => `  ${name}=${value}  ${words}`), ""];
  const due = ({ from, to, title }) => `  ${from === to ? to : `${from} – ${to}`}  ${title}`;
  return [...(status === "question" ? asked(question) : []), ...answers.flatMap(answer), ...details.flatMap(asked), ...timeline.map(due)].join("\n");
}

async function procedure(facts, { options, json }) {
  const found = await findProcedure(Object.fromEntries(facts.map(fact)), options);
  console.log(json ? JSON.stringify(found) : inWords(found));
  return 0;
}

/** Each command with the options that it takes. */
const COMMANDS = {
  application: [application, ["submitted"]],
  attachment: [attachment, []],
  field: [field, ["submitted", "mrz", "nationality", "passport-number", "format"]],
  contract: [contract, ["business", "submitted", "effective", "end"]],
  procedure: [procedure, []],
};

export const isFormCommand = (name) => Object.hasOwn(COMMANDS, name ?? "");

/** Options that the command does not take; `check` takes none of these. */
export function strayOption(name, values) {
  const own = isFormCommand(name) ? [...COMMANDS[name][1], "json", "help", "locale"] : undefined;
  return Object.keys(values).find((option) => (own ? !own.includes(option) : Object.hasOwn(FORM_OPTIONS, option)));
}

/**
 * Runs a command.
 *
 * @param context `{ values, locale, table }`: the options as parsed, the language, how a report is printed
 * @returns the exit status: 0 nothing fails, 1 something does, 2 the call is wrong or a file could not be read
 */
export async function runForm(name, rest, { values, locale, table }) {
  try {
    return await COMMANDS[name][0](rest, { values, options: { locale }, json: values.json, table });
  } catch (error) {
    if (!(error instanceof Wrong) && !["input", "option"].includes(error?.code)) throw error;
    console.error(error.message);
    return 2;
  }
}
