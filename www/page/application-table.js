// The application as an applicant fills it in: its sections, their fields, and where findings belong.
//
// A field: `path` where the module has it; `own` the rules that judge it alone, with `beside` what
// they need to know of other fields; `tell` a rule whose words are shown though it passes.

const option = (value, key) => ({ value, key });
const date = (path, label, more) => ({ path, label, look: "date", own: ["application.date"], ...more });

export const SECTIONS = [
  {
    id: "business",
    title: "sectionBusiness",
    fields: [
      {
        path: "business",
        label: "businessLabel",
        hint: "businessHintAll",
        choices: [
          option("", "businessNone"),
          option("new-overseas-over-90-days", "businessOverseas"),
          option("new-in-china", "businessInChina"),
          option("short-term", "businessShort"),
          option("extension", "businessExtension"),
          option("change", "businessChange"),
          option("cancellation", "businessCancellation"),
          option("reissue-electronic", "businessReissue"),
        ],
      },
      {
        path: "category",
        label: "categoryLabel",
        hint: "categoryHint",
        choices: [option("", "businessNone"), option("A", "categoryA"), option("B", "categoryB"), option("C", "categoryC")],
      },
      date("submitted", "submittedLabel", { hint: "submittedHint" }),
    ],
  },
  {
    id: "employer",
    title: "sectionEmployer",
    fields: [
      { path: "employer.creditCode", label: "codeLabel", hint: "codeHint", look: "code", own: ["field.credit-code."] },
      { path: "employer.name", label: "employerNameLabel", hint: "employerNameHint", own: ["field.employer-name."] },
      {
        path: "employer.agentId",
        label: "agentLabel",
        hint: "agentHint",
        look: "code",
        own: ["field.resident-id.", "field.permanent-resident-id."],
        beside: ["submitted"],
      },
    ],
  },
  {
    id: "passport",
    title: "sectionPassport",
    fields: [
      { path: "applicant.name", label: "nameLabel", hint: "nameHint", own: ["field.name."], beside: ["passport.mrz"] },
      { path: "applicant.nationality", label: "nationalityLabel", hint: "nationalityHint", own: ["field.nationality."], tell: "field.nationality.listed" },
      { path: "passport.number", label: "passportNumberLabel", look: "code", own: ["field.passport-number."], beside: ["passport.mrz"] },
      date("applicant.birth", "birthLabel"),
      {
        path: "applicant.sex",
        label: "sexLabel",
        choices: [option("", "businessNone"), option("F", "sexF"), option("M", "sexM"), option("X", "sexX")],
      },
      date("passport.expiry", "expiryLabel"),
      { path: "passport.mrz", label: "mrzLabel", hint: "mrzHint", look: "zone", own: ["field.mrz."], beside: ["submitted"] },
    ],
  },
  {
    id: "numbers",
    title: "sectionNumbers",
    fields: [
      { path: "applicant.mobile", label: "mobileLabel", hint: "mobileHint", look: "code", own: ["field.mobile."] },
      {
        path: "applicant.socialSecurityNumber",
        label: "socialSecurityLabel",
        hint: "socialSecurityHint",
        look: "code",
        own: ["field.social-security-number."],
        beside: ["applicant.nationality", "passport.number"],
      },
      {
        path: "applicant.permanentResidentId",
        label: "permanentResidentLabel",
        hint: "permanentResidentHint",
        look: "code",
        own: ["field.permanent-resident-id."],
        beside: ["submitted"],
      },
      { path: "permit.number", label: "permitNumberLabel", hint: "permitNumberHint", look: "code", own: ["field.work-permit-number."], beside: ["passport.number"] },
    ],
  },
  {
    id: "contract",
    title: "contractTitle",
    fields: [
      { path: "contract.effective", label: "effectiveLabel", look: "date", onIssue: true },
      { path: "contract.end", label: "endLabel", look: "date" },
      { path: "contract.content", label: "contentLegend", checklist: true },
    ],
  },
  {
    id: "documents",
    title: "sectionDocuments",
    lead: "sectionDocumentsLead",
    fields: [
      date("documents.photo", "photoTakenLabel"),
      date("documents.medical", "medicalLabel"),
      date("documents.noCrime", "noCrimeLabel", { hint: "noCrimeHint" }),
    ],
  },
  {
    id: "arrival",
    title: "sectionArrival",
    lead: "sectionArrivalLead",
    fields: [
      date("permit.expiry", "permitExpiryLabel", { hint: "permitExpiryHint" }),
      date("arrival.notificationValidUntil", "notificationLabel", { hint: "notificationHint" }),
      date("arrival.entered", "enteredLabel"),
      date("arrival.residenceApplied", "residenceLabel"),
    ],
  },
];

export const FIELDS = SECTIONS.flatMap(({ fields }) => fields);

/**
 * The fields that a rule between fields concerns, the one to look at first before the others; of
 * fields joined by `|` the first that is filled in.
 */
export const CONCERNS = {
  "field.name.mrz": ["applicant.name", "passport.mrz"],
  "field.passport-number.mrz": ["passport.number", "passport.mrz"],
  "application.mrz.nationality": ["applicant.nationality", "passport.mrz"],
  "application.mrz.birth": ["applicant.birth", "passport.mrz"],
  "application.mrz.sex": ["applicant.sex", "passport.mrz"],
  "application.mrz.expiry": ["passport.expiry", "passport.mrz"],
  "application.permanent-resident.nationality": ["applicant.permanentResidentId", "applicant.nationality"],
  "application.permanent-resident.birth": ["applicant.permanentResidentId", "applicant.birth"],
  "application.submitted": ["submitted"],
  "application.passport.validity": ["passport.expiry|passport.mrz"],
  "application.contract.passport": ["contract.end", "passport.expiry|passport.mrz"],
  "application.contract.category": ["contract.end", "category"],
  "application.age": ["applicant.birth|passport.mrz"],
  "application.photo.taken": ["documents.photo"],
  "application.medical.issued": ["documents.medical"],
  "application.no-crime.issued": ["documents.noCrime"],
  "application.extension.window": ["permit.expiry", "submitted"],
  "application.notification.valid": ["arrival.notificationValidUntil", "arrival.residenceApplied|arrival.entered"],
  "application.residence.term": ["arrival.residenceApplied", "arrival.entered"],
  "contract.submitted": ["submitted"],
  "contract.effective": ["contract.effective"],
  "contract.term": ["contract.end"],
  "contract.content.": ["contract.content"],
};
