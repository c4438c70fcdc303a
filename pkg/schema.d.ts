import type {
  Application,
  ApplicationReport,
  ContractInput,
  ContractReport,
  FieldContext,
  FieldFacts,
  FieldKind,
  Finding,
  Locale,
  PhotoOptions,
  PhotoReport,
  PrecheckError,
  Report,
} from "./index.js";

/** An issue as the Standard Schema has it, with the finding it was made of. */
export interface PrecheckIssue {
  /** What was found and what to do about it. */
  readonly message: string;
  /** The member it belongs to; left out where it is the value itself. */
  readonly path?: ReadonlyArray<PropertyKey> | undefined;
  /** The finding; left out where the value could not be judged at all. */
  readonly finding?: Finding | undefined;
}

/** A schema by the [Standard Schema](https://standardschema.dev), version 1. The value is passed on as it was given. */
export interface PrecheckSchema<Input, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "permit-precheck";
    readonly validate: (
      value: unknown,
    ) => Promise<
      | { readonly value: Output; readonly issues?: undefined }
      | { readonly issues: ReadonlyArray<PrecheckIssue> }
    >;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

export interface SchemaOptions<R> {
  /** Language of the words: English where left out. */
  locale?: Locale;
  /**
   * Whether what warns is an issue too. It is not where this is left out: an issue keeps a form from
   * being sent, and a warning is for a person to weigh. `onReport` has it.
   */
  warnings?: "pass" | "issues";
  /** Called with every report, so that a form can show what warns. */
  onReport?: (report: R, value: unknown) => void;
  /**
   * Called where the module could not be loaded or was lost. The value then passes, since a form must
   * not be held up by its pre-check: the server checks everything all the same.
   */
  onUnavailable?: (error: Error | PrecheckError) => void;
}

export interface RequiredOption {
  /** Whether nothing at all is an issue. Where left out, an empty field passes. */
  required?: boolean;
}

/** What a field of a form can hold of a photo. */
export type PhotoValue =
  Blob | ArrayBuffer | Uint8Array | FileList | readonly Blob[] | null | undefined;

export interface PhotoSchemaOptions
  extends Omit<PhotoOptions, "signal" | "field" | "locale">, SchemaOptions<PhotoReport>, RequiredOption {}

/**
 * A photo, or the files of an `<input type="file">`. A file is judged once, however often a library asks.
 *
 * @example
 * const { issues } = await photoSchema({ locale: "en" })["~standard"].validate(input.files);
 */
export function photoSchema<T extends PhotoValue = PhotoValue>(options?: PhotoSchemaOptions): PrecheckSchema<T>;

/** What a field of a form can hold of a number or a name. */
export type FieldValue = string | number | null | undefined;

export interface FieldSchemaOptions<K extends FieldKind>
  extends SchemaOptions<Report<FieldFacts[K]>>, RequiredOption {
  /** What is known beside the field, or how to get it when the field is judged. */
  context?: FieldContext | (() => FieldContext | null | undefined);
}

/**
 * One field of the form, by its kind.
 *
 * @example
 * const creditCode = fieldSchema("credit-code", { required: true });
 */
export function fieldSchema<K extends FieldKind, T extends FieldValue = string>(
  kind: K,
  options?: FieldSchemaOptions<K>,
): PrecheckSchema<T>;

/** A contract's dates and contents. An issue's path is the member's: `["effective"]`, `["content", "seal"]`. */
export function contractSchema(options?: SchemaOptions<ContractReport>): PrecheckSchema<ContractInput>;

/** A whole application. An issue's path is the member's: `["passport", "number"]`. */
export function applicationSchema(options?: SchemaOptions<ApplicationReport>): PrecheckSchema<Application>;

/** Any Standard Schema of version 1. */
export interface AnySchema<Input = any, Output = any> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => any;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

type TypesOf<S extends AnySchema> = NonNullable<S["~standard"]["types"]>;

/**
 * An object whose members each have a schema, of this package or of any library that knows the
 * standard. Members without one are passed on unjudged.
 *
 * @example
 * const form = formSchema({ photo: photoSchema({ required: true }), code: fieldSchema("credit-code") });
 */
export function formSchema<M extends Record<string, AnySchema>>(
  members: M,
): PrecheckSchema<
  { [Name in keyof M]: TypesOf<M[Name]>["input"] },
  { [Name in keyof M]: TypesOf<M[Name]>["output"] }
>;
