// The schemas' types, against the standard's own. Compiled, never run.

import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Application, ContractInput, Finding } from "permit-precheck";
import {
    applicationSchema,
    contractSchema,
    fieldSchema,
    formSchema,
    photoSchema,
    type FieldValue,
    type PhotoValue,
} from "permit-precheck/schema";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <_ extends true>(): void => undefined;

/** Takes what the standard calls a schema. */
const takes = <S extends StandardSchemaV1>(schema: S): S => schema;

export async function schemas(another: StandardSchemaV1<string, number>): Promise<void> {
    const photo = takes(photoSchema({ locale: "zh", submitted: "2026-11-23", exceptions: ["medical"], required: true }));
    same<Same<StandardSchemaV1.InferInput<typeof photo>, PhotoValue>>();
    const file = takes(photoSchema<File>({ warnings: "issues", onReport: (report) => report.facts.width }));
    same<Same<StandardSchemaV1.InferOutput<typeof file>, File>>();
    const code = takes(fieldSchema("credit-code", { onReport: (report) => report.facts.normalised }));
    same<Same<StandardSchemaV1.InferOutput<typeof code>, string>>();
    const number = takes(fieldSchema<"mobile", FieldValue>("mobile"));
    same<Same<StandardSchemaV1.InferInput<typeof number>, FieldValue>>();
    takes(fieldSchema("name", { context: () => ({ mrz: "P<D<<" }) }));
    const contract = takes(contractSchema({ locale: "en" }));
    same<Same<StandardSchemaV1.InferInput<typeof contract>, ContractInput>>();
    const application = takes(applicationSchema({ onUnavailable: ({ message }) => message }));
    same<Same<StandardSchemaV1.InferOutput<typeof application>, Application>>();

    const form = takes(formSchema({ file, code, another }));
    same<Same<StandardSchemaV1.InferInput<typeof form>, { file: File; code: string; another: string }>>();
    same<Same<StandardSchemaV1.InferOutput<typeof form>, { file: File; code: string; another: number }>>();

    const result = await photo["~standard"].validate(undefined);
    // @ts-expect-error there are issues or a value
    result.value;
    const finding: Finding | undefined = result.issues?.[0]?.finding;
    if (!finding) return;

    // @ts-expect-error a field that is not known
    fieldSchema("shoe-size");
    // @ts-expect-error what calls a check off does not live as long as a schema
    photoSchema({ signal: new AbortController().signal });
    // @ts-expect-error neither of the two
    contractSchema({ warnings: true });
    // @ts-expect-error no schema
    formSchema({ age: 3 });
}
