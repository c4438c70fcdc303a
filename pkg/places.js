// Where a finding belongs in the object that was checked: the path of the member to mend.

/** Members of an application that each rule judges, by the beginning of its id. Of more than one, the
 *  finding belongs to that which gives it alone, else to the first that is filled in. */
const MEMBERS = [
  [
    "application.date",
    "submitted applicant.birth passport.expiry documents.photo documents.medical documents.noCrime permit.expiry arrival.notificationValidUntil arrival.entered arrival.residenceApplied",
  ],
  ["application.submitted", "submitted"],
  ["application.mrz.nationality", "applicant.nationality"],
  ["application.mrz.birth", "applicant.birth"],
  ["application.mrz.sex", "applicant.sex"],
  ["application.mrz.expiry", "passport.expiry"],
  ["application.permanent-resident.", "applicant.permanentResidentId"],
  ["application.passport.validity", "passport.expiry passport.mrz"],
  ["application.contract.", "contract.end"],
  ["application.age", "applicant.birth passport.mrz"],
  ["application.photo.taken", "documents.photo"],
  ["application.medical.issued", "documents.medical"],
  ["application.no-crime.issued", "documents.noCrime"],
  ["application.extension.window", "permit.expiry"],
  ["application.notification.valid", "arrival.notificationValidUntil"],
  ["application.residence.term", "arrival.residenceApplied arrival.entered"],
  ["field.employer-name.", "employer.name"],
  ["field.credit-code.", "employer.creditCode"],
  ["field.resident-id.", "employer.agentId"],
  ["field.permanent-resident-id.", "employer.agentId applicant.permanentResidentId"],
  ["field.mrz.", "passport.mrz"],
  ["field.name.", "applicant.name"],
  ["field.nationality.", "applicant.nationality"],
  ["field.passport-number.", "passport.number"],
  ["field.mobile.", "applicant.mobile"],
  ["field.social-security-number.", "applicant.socialSecurityNumber"],
  ["field.work-permit-number.", "permit.number"],
];

/** Members of a contract, by rule; its contents are told by the rule's last word. */
const CONTRACT = {
  "contract.submitted": ["submitted"],
  "contract.effective": ["effective"],
  "contract.term": ["end"],
  "contract.frozen": [],
};

const CONTENT = "contract.content.";

/** The path of the member of a contract that a finding belongs to. */
export const placeInContract = ({ rule }) =>
  rule.startsWith(CONTENT) ? ["content", rule.slice(CONTENT.length)] : (CONTRACT[rule] ?? []);

const at = (object, path) => path.reduce((inner, name) => inner?.[name], object);
const isFilled = (value) => value !== undefined && value !== null && value !== "";

/** An application with nothing but these members. */
function only(application, paths) {
  const part = {};
  for (const path of paths) {
    const [group, name] = path;
    const value = at(application, path);
    if (!isFilled(value)) continue;
    if (name) (part[group] ??= {})[name] = value;
    else part[group] = value;
  }
  return part;
}

/** Finds a place for each finding in turn.
 *
 * @param application what was checked
 * @param ask the module's check of an application
 * @returns {(finding) => Promise<string[]>} the member's path; empty where it belongs to the whole
 */
export function placesInApplication(application, ask) {
  const taken = new Map();
  return async (finding) => {
    const { rule, message } = finding;
    if (rule.startsWith("contract.")) {
      const path = placeInContract(finding);
      return path[0] === "submitted" ? path : ["contract", ...path];
    }
    const members = MEMBERS.find(([start]) => rule.startsWith(start))?.[1].split(" ") ?? [];
    const paths = members.map((path) => path.split("."));
    const filled = paths.filter((path) => isFilled(at(application, path)));
    if (filled.length < 2) return filled[0] ?? paths[0] ?? [];
    for (const path of filled) {
      // The same words twice are two members' words.
      const key = `${path.join(".")} ${rule} ${message}`;
      if (taken.has(key)) continue;
      const { findings } = await ask(only(application, [["submitted"], path]));
      if (!findings.some((one) => one.rule === rule && one.message === message)) continue;
      taken.set(key, true);
      return path;
    }
    return filled[0];
  };
}
