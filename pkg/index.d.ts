import type {
  Content,
  ContractInput,
  ContractOptions,
  ContractReport,
  FieldFacts,
  FieldKind,
  FieldOptions,
  Locale,
  PhotoOptions as ModulePhotoOptions,
  PhotoReport,
  Report,
  Rule,
} from "./wasm/permit_precheck.js";

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
  FieldFacts,
  FieldKind,
  FieldOptions,
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

export interface InitOptions {
  /** Where the module is: a URL, a response, its bytes, or a compiled module. */
  wasm?: string | URL | Response | Promise<Response> | BufferSource | WebAssembly.Module;
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
  context?: object | null,
  options?: FieldOptions | null,
): Promise<Report<FieldFacts[K]>>;

/** The rulebook: every rule with its name, its clause and the day that was last checked. */
export function rules(locale?: Locale | null): Promise<Rule[]>;
