// Two made-up forms to try: one in order, one with slips. Dates go by today's.
import { byId } from "./dom.js";
import { todayInBeijing } from "./field.js";

const DAY_MS = 86_400_000;
const inDays = (days) => todayInBeijing(Date.now() + days * DAY_MS);

const inOrder = () => ({
  business: "new-overseas-over-90-days",
  category: "B",
  submitted: inDays(0),
  employer: { creditCode: "91350100M000100Y43", name: "示例科技（福州）有限公司" },
  applicant: { name: "Nguyễn Thị Mai", nationality: "VNM", birth: "1990-05-14", sex: "F", mobile: "13800138000", socialSecurityNumber: "VNM0C1234567" },
  passport: {
    number: "C1234567",
    expiry: "2034-03-08",
    mrz: "P<VNMNGUYEN<<THI<MAI<<<<<<<<<<<<<<<<<<<<<<<<\nC1234567<0VNM9005145F3403082<<<<<<<<<<<<<<<6",
  },
  contract: { effective: inDays(30), end: inDays(30 + 729) },
  documents: { photo: inDays(-20), medical: inDays(-15), noCrime: inDays(-40) },
});

function withSlips() {
  const form = inOrder();
  form.employer.creditCode = "9135O100M000100Y43";
  form.applicant.birth = "1990-04-15";
  form.passport.expiry = inDays(100);
  form.contract.effective = inDays(120);
  form.documents.noCrime = inDays(-230);
  return form;
}

/** Starts the buttons; `take` gets the form chosen. */
export function startExamples(take) {
  byId("example-in-order").addEventListener("click", () => take(inOrder()));
  byId("example-slips").addEventListener("click", () => take(withSlips()));
}
