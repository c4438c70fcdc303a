import type {
  Content,
  ContractInput,
  ContractOptions,
  ContractReport,
  Locale,
  PhotoOptions as ModulePhotoOptions,
  PhotoReport,
  Report,
  Rule,
} from "./wasm/permit_precheck.js";
import type {
  Application,
  ApplicationReport,
  AttachmentReport,
  FieldContext,
  FieldFacts,
  FieldKind,
  FieldOptions,
  Procedure,
  Situation,
} from "./wasm/permit_precheck_form.js";

export type {
  Business,
  Container,
  Content,
  ContractFacts,
  ContractInput,
  ContractOptions,
  ContractReport,
  CreditCode,
  CreditCodeFacts,
  CreditCodeReport,
  Engine,
  FilingWindow,
  Finding,
  Locale,
  Mend,
  Outcome,
  PhotoFacts,
  PhotoReport,
  Point,
  Region,
  Report,
  Rule,
  Source,
  Value,
  Verdict,
} from "./wasm/permit_precheck.js";
export type {
  Applicant,
  Application,
  ApplicationFacts,
  ApplicationReport,
  Arrival,
  AttachmentFacts,
  AttachmentReport,
  Category,
  Checks,
  ChoiceFact,
  Country,
  DateFact,
  DateFacts,
  Day,
  Deadline,
  Documents,
  Employer,
  EmployerNameFacts,
  Employment,
  FieldContext,
  FieldFacts,
  FieldKind,
  FieldOptions,
  Format,
  MobileFacts,
  Mrz,
  MrzFacts,
  NameFacts,
  NationalityFacts,
  NoticeClause,
  Passport,
  PassportNumberFacts,
  PermanentResidentId,
  PermanentResidentIdFacts,
  Permit,
  Procedure,
  ProcedureAnswer,
  ProcedureDocument,
  ProcedureQuestion,
  ResidentId,
  ResidentIdFacts,
  Situation,
  SocialSecurityNumber,
  SocialSecurityNumberFacts,
  WorkPermitNumberFacts,
} from "./wasm/permit_precheck_form.js";

/** Why a call was refused: the call or the surroundings are at fault, not the photo or the form. */
export interface PrecheckError extends Error {
  name: "PrecheckError";
  /**
   * - `input`: what was passed is no photo, or no text
   * - `option`: an option is unknown or has a value it cannot have
   * - `read`: the file could not be read
   * - `aborted`: the signal was raised
   * - `load`: the module could not be loaded
   */
  code: "input" | "option" | "read" | "aborted" | "load";
}

/** Where a module comes from. */
export type ModuleSource =
  string | URL | Response | Promise<Response> | BufferSource | WebAssembly.Module;

export interface InitOptions {
  /** Where the module is: a URL, a response, its bytes, or a compiled module. */
  wasm?: ModuleSource;
  /** Where the module of the form's other fields and the procedure is; loaded when first asked for. */
  formWasm?: ModuleSource;
}

export interface FileOptions extends FieldOptions {
  /** Calls the check off. */
  signal?: AbortSignal;
}

export interface PhotoOptions extends ModulePhotoOptions {
  /** Calls the check off. */
  signal?: AbortSignal;
}

/**
 * Loads the module. Optional: every call awaits it. Loads once; after a failure it may be called again.
 */
export function init(options?: InitOptions): Promise<void>;

/**
 * Judges a photo: its file, size, pixels, age.
 *
 * @example
 * const report = await checkPhoto(input.files[0], { locale: "en" });
 * if (report.verdict === "fail") show(report.findings);
 */
export function checkPhoto(
  photo: Blob | ArrayBuffer | Uint8Array,
  options?: PhotoOptions | null,
): Promise<PhotoReport>;

/**
 * Judges the dates and contents of a contract, for the kind of business given.
 *
 * @example
 * await checkContract({ business: "new-overseas-over-90-days", effective: "2027-01-15" });
 */
export function checkContract(
  contract: ContractInput,
  options?: ContractOptions | null,
): Promise<ContractReport>;

/**
 * Judges one field of the form as typed. The value is never changed.
 *
 * @example
 * const { verdict, facts } = await checkField("credit-code", "91310115591693856A");
 */
export function checkField<K extends FieldKind>(
  kind: K,
  value: string | number | null | undefined,
  context?: FieldContext | null,
  options?: FieldOptions | null,
): Promise<Report<FieldFacts[K]>>;

/**
 * Judges every field of an application that is filled in, and how they hang together.
 *
 * @example
 * const { findings } = await checkApplication({
 *   business: "extension",
 *   permit: { expiry: "2027-03-31" },
 *   passport: { number: "C01X00T47", mrz: "P<D<<MUSTERMANN<<ERIKA…" },
 * });
 */
export function checkApplication(
  application: Application,
  options?: FieldOptions | null,
): Promise<ApplicationReport>;

/** Judges a scanned document: what it is by its content, its size, and whether a PDF opens. */
export function checkAttachment(
  document: Blob | ArrayBuffer | Uint8Array,
  options?: FieldOptions | null,
): Promise<AttachmentReport>;

/**
 * Finds which procedure applies, on which system, with which documents and by when; or the question
 * whose answer decides.
 *
 * @example
 * const { status, answers, question } = await findProcedure({ wants: "cancellation" });
 */
export function findProcedure(situation: Situation, options?: FieldOptions | null): Promise<Procedure>;

/** The rulebook of photo, contract and credit code: each rule with its name, its clause and the day that
 *  was last checked. */
export function rules(locale?: Locale | null): Promise<Rule[]>;

/** The whole rulebook: the form’s other fields, the application and attachments too. */
export function formRules(locale?: Locale | null): Promise<Rule[]>;
