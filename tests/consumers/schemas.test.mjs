// The Standard Schema objects, in the libraries that take them.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";

import { install } from "./package.mjs";
import { recipe } from "./recipe.mjs";

const sample = async (name) => new File([await readFile(new URL(`../../www/samples/${name}`, import.meta.url))], name, { type: "image/jpeg" });
const [good, small] = await Promise.all(["in-order.jpg", "one-inch.jpg"].map(sample));
const GOOD_CODE = "91310115591693856A";
const BAD_CODE = "913101155916938563";
/** The file alone is judged, so that no test waits for the face. */
const FAST = { face: false, locale: "en" };

let s;
const validate = (schema, value) => schema["~standard"].validate(value);
before(async () => {
    await install();
    s = await import("permit-precheck/schema");
});

test("a photo that fails is an issue, one that warns is none unless asked for", async () => {
    const photo = s.photoSchema(FAST);
    assert.equal(photo["~standard"].version, 1);
    assert.equal(photo["~standard"].vendor, "permit-precheck");
    assert.deepEqual(await validate(photo, good), { value: good });
    const { issues } = await validate(photo, small);
    assert.equal(issues.length, 1);
    assert.match(issues[0].message, /354 x 472.* Use the original/s);
    assert.equal(issues[0].finding.rule, "photo.size.pixels");
    assert.equal(issues[0].path, undefined);
    const turned = await sample("on-its-side.jpg");
    assert.deepEqual(await validate(photo, turned), { value: turned });
    const strict = await validate(s.photoSchema({ ...FAST, warnings: "issues" }), turned);
    assert.equal(strict.issues[0].finding.rule, "photo.file.orientation");
    const chinese = await validate(s.photoSchema({ face: false, locale: "zh" }), small);
    assert.match(chinese.issues[0].message, /。请/);
});

test("the face is judged too", async () => {
    const { issues } = await validate(s.photoSchema(), small);
    assert.deepEqual(issues.map(({ finding }) => finding.rule), ["photo.size.pixels", "photo.eyes.distance"]);
});

test("no photo passes unless it is required; a list of files is judged file by file", async () => {
    const [photo, required] = [s.photoSchema(FAST), s.photoSchema({ ...FAST, required: true })];
    for (const nothing of [undefined, null, "", []]) {
        assert.deepEqual(await validate(photo, nothing), { value: nothing });
        assert.deepEqual(await validate(required, nothing), { issues: [{ message: "No photo has been chosen." }] });
    }
    const files = [good, small];
    assert.equal((await validate(required, files)).issues.length, 1);
    assert.deepEqual(await validate(required, [good]), { value: [good] });
});

test("a file is judged once, bytes that may change each time", async () => {
    const reports = [];
    const photo = s.photoSchema({ ...FAST, onReport: (report) => reports.push(report) });
    await Promise.all([validate(photo, good), validate(photo, good)]);
    await validate(photo, good);
    assert.equal(new Set(reports).size, 1);
    const bytes = new Uint8Array(await good.arrayBuffer());
    await validate(photo, bytes);
    bytes.fill(0);
    assert.equal((await validate(photo, bytes)).issues[0].finding.rule, "photo.file.format");
});

test("what is no photo or no text is an issue; an option that is wrong is the caller's", async () => {
    assert.match((await validate(s.photoSchema(FAST), "photo.jpg")).issues[0].message, /Blob, File/);
    assert.match((await validate(s.fieldSchema("mobile"), {})).issues[0].message, /string is wanted/);
    for (const make of [() => s.photoSchema({ locale: "fr" }), () => s.fieldSchema("mobile", { warnings: "no" }), () => s.contractSchema({ lang: "en" })]) {
        assert.throws(make, { name: "PrecheckError", code: "option" });
    }
    await assert.rejects(validate(s.photoSchema({ submited: "2026-01-01" }), good), { code: "option" });
    await assert.rejects(validate(s.fieldSchema("shoe-size"), "42"), { code: "input" });
});

test("fields: failing, warning, empty, with context, in Chinese", async () => {
    const code = s.fieldSchema("credit-code");
    assert.deepEqual(await validate(code, GOOD_CODE), { value: GOOD_CODE });
    assert.match((await validate(code, BAD_CODE)).issues[0].message, /should be A/);
    // The value is passed on as it was typed.
    assert.deepEqual(await validate(code, " 91310115591693856a "), { value: " 91310115591693856a " });
    assert.deepEqual(await validate(code, ""), { value: "" });
    const required = await validate(s.fieldSchema("credit-code", { required: true }), "");
    assert.deepEqual(required.issues.map(({ message }) => message), ["No credit code has been entered. Enter the employer’s 18-character unified social credit code, as on its business licence."]);
    const zone = { mrz: "" };
    const name = s.fieldSchema("name", { context: () => zone, warnings: "issues" });
    assert.equal((await validate(name, "ERIKA SCHMIDT")).issues, undefined);
    zone.mrz = "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<\nC01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4";
    assert.equal((await validate(name, "ERIKA SCHMIDT")).issues[0].finding.rule, "field.name.mrz");
});

test("a contract's and an application's issues lead to their members", async () => {
    const contract = { business: "new-overseas-over-90-days", submitted: "2024-12-06", effective: "2025-06-01", content: { seal: false } };
    const { issues } = await validate(s.contractSchema(), contract);
    assert.deepEqual(issues.map(({ path }) => path), [["effective"], ["content", "seal"]]);
    const application = {
        ...{ business: "extension", submitted: "2026-11-23" },
        employer: { creditCode: BAD_CODE, agentId: "110101199003070000" },
        applicant: { birth: "2024-02-30", permanentResidentId: "911124198108030020" },
        permit: { expiry: "2024-02-31" },
        documents: { medical: "2023-02-29" },
    };
    const found = await validate(s.applicationSchema(), application);
    assert.deepEqual([...new Set(found.issues.map(({ path }) => path.join(".")))].sort(), [
        "applicant.birth",
        "applicant.permanentResidentId",
        "documents.medical",
        "employer.agentId",
        "employer.creditCode",
        "permit.expiry",
    ]);
    assert.match((await validate(s.applicationSchema(), { passport: "C01X00T47" })).issues[0].message, /object is wanted/);
    assert.deepEqual(await validate(s.applicationSchema(), {}), { value: {} });
});

test("without the module every value passes, and the form hears why", async () => {
    const { schemas } = await import("../../pkg/schemas.js");
    const { refusal } = await import("../../pkg/error.js");
    const gone = async () => {
        throw refusal("load", "The module could not be loaded: offline");
    };
    const lost = schemas({ checkPhoto: gone, checkField: gone, checkContract: gone, checkApplication: gone });
    const heard = [];
    const onUnavailable = ({ code }) => heard.push(code);
    assert.deepEqual(await validate(lost.photoSchema({ onUnavailable }), small), { value: small });
    assert.deepEqual(await validate(lost.fieldSchema("mobile", { onUnavailable }), "1"), { value: "1" });
    assert.deepEqual(await validate(lost.applicationSchema(), {}), { value: {} });
    assert.deepEqual(heard, ["load", "load"]);
});

test("formSchema: members of this package and of others, unknown ones passed on", async () => {
    const { z } = await import("zod");
    const form = s.formSchema({ code: s.fieldSchema("credit-code"), age: z.coerce.number().min(18) });
    assert.deepEqual(await validate(form, { code: GOOD_CODE, age: "30", other: 1 }), { value: { code: GOOD_CODE, age: 30, other: 1 } });
    const { issues } = await validate(form, { code: BAD_CODE, age: "3" });
    assert.deepEqual(issues.map(({ path }) => path), [["code"], ["age"]]);
    assert.ok((await validate(form, null)).issues);
});

test("react-hook-form", async () => {
    const { standardSchemaResolver } = await import("@hookform/resolvers/standard-schema");
    const form = s.formSchema({ photo: s.photoSchema(FAST), contract: s.contractSchema(), code: s.fieldSchema("credit-code") });
    const ask = (values) => standardSchemaResolver(form)(values, undefined, { fields: {}, shouldUseNativeValidation: false });
    const contract = { business: "new-overseas-over-90-days", submitted: "2024-12-06", effective: "2025-06-01" };
    const { errors, values } = await ask({ photo: [small], contract, code: BAD_CODE });
    assert.deepEqual(values, {});
    assert.match(errors.photo.message, /354 x 472/);
    assert.match(errors.contract.effective.message, /90/);
    assert.match(errors.code.message, /should be A/);
    const right = { photo: [good], contract: { ...contract, effective: "2025-01-01" }, code: GOOD_CODE };
    assert.deepEqual(await ask(right), { errors: {}, values: right });
});

test("TanStack Form", async () => {
    const { FieldApi, FormApi } = await import("@tanstack/form-core");
    const form = new FormApi({ defaultValues: { code: BAD_CODE, photo: small } });
    form.mount();
    const fields = {
        code: new FieldApi({ form, name: "code", validators: { onChangeAsync: s.fieldSchema("credit-code") } }),
        photo: new FieldApi({ form, name: "photo", validators: { onChangeAsync: s.photoSchema(FAST) } }),
    };
    for (const field of Object.values(fields)) field.mount();
    await form.validateAllFields("change");
    assert.match(fields.code.state.meta.errors[0].message, /should be A/);
    assert.match(fields.photo.state.meta.errors[0].message, /354 x 472/);
    fields.code.setValue(GOOD_CODE);
    fields.photo.setValue(good);
    await form.validateAllFields("change");
    assert.equal(form.state.isFieldsValid, true);
    // The whole form at once: errors find their fields by their paths.
    const whole = new FormApi({
        defaultValues: { code: BAD_CODE },
        validators: { onSubmitAsync: s.formSchema({ code: s.fieldSchema("credit-code") }) },
    });
    whole.mount();
    const code = new FieldApi({ form: whole, name: "code" });
    code.mount();
    await whole.handleSubmit();
    assert.match(code.state.meta.errors[0].message, /should be A/);
});

test("a zod pipeline", async () => {
    const { z } = await import("zod");
    const { zodCheck } = await recipe("zod.js");
    const form = z.object({
        photo: z.file().superRefine(zodCheck(s.photoSchema(FAST))),
        contract: z.looseObject({}).superRefine(zodCheck(s.contractSchema())),
        code: z.string().trim().superRefine(zodCheck(s.fieldSchema("credit-code"))),
    });
    const contract = { business: "new-overseas-over-90-days", submitted: "2024-12-06", effective: "2025-06-01" };
    const wrong = await form.safeParseAsync({ photo: small, contract, code: BAD_CODE });
    const said = Object.fromEntries(wrong.error.issues.map(({ path, message }) => [path.join("."), message]));
    assert.deepEqual(Object.keys(said).sort(), ["code", "contract.effective", "photo"]);
    assert.match(said.code, /should be A/);
    const right = await form.parseAsync({ photo: good, contract: {}, code: ` ${GOOD_CODE} ` });
    assert.equal(right.code, GOOD_CODE);
    assert.equal(right.photo, good);
});

test("a valibot pipeline", async () => {
    const v = await import("valibot");
    const { valibotCheck } = await recipe("valibot.js");
    const form = v.objectAsync({
        photo: v.pipeAsync(v.file(), valibotCheck(s.photoSchema(FAST))),
        code: v.pipeAsync(v.string(), v.trim(), valibotCheck(s.fieldSchema("credit-code"))),
    });
    const wrong = await v.safeParseAsync(form, { photo: small, code: BAD_CODE });
    assert.deepEqual(wrong.issues.map((issue) => v.getDotPath(issue)), ["photo", "code"]);
    assert.match(wrong.issues[1].message, /should be A/);
    const right = await v.parseAsync(form, { photo: good, code: ` ${GOOD_CODE} ` });
    assert.equal(right.code, GOOD_CODE);
});
