import type { ContractReport, FieldKind, Finding, PhotoReport, PrecheckError, Report } from "./index.js";

/** What `data-precheck` may say on a field. */
export type BoundKind =
  | Exclude<FieldKind, "date">
  | "date"
  | "photo"
  | "business"
  | "category"
  | "submitted"
  | "contract-effective"
  | "contract-end"
  | "passport-expiry"
  | "birth"
  | "sex"
  | "work-permit-expiry"
  | "photo-taken"
  | "medical-issued"
  | "no-crime-issued"
  | "notification-valid-until"
  | "entered"
  | "residence-applied";

export interface BindOptions {
  /** Words of the page's own, by rule: they stand in place of the finding's message and remedy. */
  texts?: Record<string, string | ((finding: Finding) => string)>;
  /** Called with what is to be announced, instead of a live region of the form's own. */
  announce?: (words: string) => void;
  /** What checks, where it is not this package's own calls: another copy of them, or a wrapper round them. */
  checks?: Pick<typeof import("./index.js"), "checkPhoto" | "checkField" | "checkContract" | "checkApplication">;
}

export interface Bound {
  /** Resolves when the forms are bound; rejects with the code `load` where they cannot be, and then they work as without us. */
  ready: Promise<void>;
  /** Takes back everything that was done to the page. */
  unbind(): void;
}

/**
 * Binds the forms of a document or a shadow root that have `data-precheck`, those that are there and
 * those to come. Importing this module binds the document; a root that is bound again takes the new options.
 *
 * @example
 * const { unbind } = bind(host.shadowRoot, { texts: { "photo.file.size": "At most 1 MB." } });
 */
export function bind(root?: Document | ShadowRoot, options?: BindOptions): Bound;

/** A check's report: of a photo or field on it, of the contract on each of its dates, of what lies between fields on the form. */
export type PrecheckEvent = CustomEvent<Report<unknown> | PhotoReport | ContractReport>;
/** A check could not be made, or on a form: the form is not bound. */
export type PrecheckErrorEvent = CustomEvent<PrecheckError>;

declare global {
  interface GlobalEventHandlersEventMap {
    precheck: PrecheckEvent;
    "precheck-error": PrecheckErrorEvent;
  }
}
