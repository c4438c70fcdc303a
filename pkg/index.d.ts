import type {
  Content,
  ContractInput,
  ContractOptions,
  ContractReport,
  Guide,
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
  Angle,
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
  Each,
  Engine,
  FaceFacts,
  FilingWindow,
  Finding,
  Frame,
  Guide,
  Limits,
  Locale,
  Mend,
  Outcome,
  PhotoFacts,
  PhotoReport,
  Point,
  Profile,
  ProfileName,
  Rect,
  Region,
  Report,
  Rule,
  Source,
  Unread,
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
   * - `load`: the module, or what `prefetch` asked for, could not be loaded
   * - `model`: the face models are not those of this version; only `prefetch` says so
   */
  code: "input" | "option" | "read" | "aborted" | "load" | "model";
}

/** Where the face models come from. */
export type ModelSource = string | URL | Response | Promise<Response> | BufferSource;

/** Where a module comes from. */
export type ModuleSource =
  string | URL | Response | Promise<Response> | BufferSource | WebAssembly.Module;

export interface InitOptions {
  /** Where the module is: a URL, a response, its bytes, or a compiled module. */
  wasm?: ModuleSource;
  /** Where the module of the form's other fields and the procedure is; loaded when first asked for. */
  formWasm?: ModuleSource;
  /**
   * Where the face models are: an address, a response or their bytes; `false` for none, and faces are
   * not read. Left out, they are the package’s own `models/face.bin`. Loaded when a photo is first
   * checked, and used only where they are exactly those of this version.
   */
  models?: ModelSource | false;
  /**
   * Whether photos are judged in a Worker of their own, as they are where this is left out, or in the
   * thread that asks. Where no Worker can be started, the thread that asks does it. Set before the
   * first photo.
   */
  worker?: boolean;
}

/** How far the face models are. */
export interface Progress {
  /** Bytes that are here. */
  loaded: number;
  /** Bytes in all, where that is known. */
  total?: number;
}

export interface FileOptions extends FieldOptions {
  /** Calls the check off. */
  signal?: AbortSignal;
}

export interface PhotoOptions extends ModulePhotoOptions {
  /** Calls the check off. */
  signal?: AbortSignal;
  /** A name for where the photo comes from: a newer photo of the same name calls an older one off. */
  field?: string;
  /** Called while the check waits for the face models. */
  onProgress?: (progress: Progress) => void;
}

/**
 * Loads the module. Optional: every call awaits it. Loads once; after a failure it may be called again.
 */
export function init(options?: InitOptions): Promise<void>;

/**
 * Loads what a photo needs, the face models too, once the page has nothing else to do; a page calls it
 * when a photo field is there. Optional: a check loads what is missing. For people who save data the
 * models wait for the first photo.
 *
 * Rejects with `load` or `model` where something could not be had; a photo is then judged without it.
 */
export function prefetch(): Promise<void>;

/**
 * Judges a photo: its file, size, pixels, age, and the face.
 *
 * Where the face models cannot be loaded, the rest is judged: every rule of the face is `unknown` and
 * says why, as `facts.faceUnread` does.
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
 * Where the head should be on a picture of this size, to draw over a photo or a camera’s picture.
 *
 * @example
 * const { head, eyes } = await photoGuide(video.videoWidth, video.videoHeight);
 */
export function photoGuide(width: number, height: number): Promise<Guide>;

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

/** The rulebook of the form: contract and credit code, the other fields, the application and
 *  attachments. The photo's rules are in `rules`. */
export function formRules(locale?: Locale | null): Promise<Rule[]>;
