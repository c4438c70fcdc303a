// The command line: what it prints, in which language, and its exit status.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test as run } from "node:test";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../../pkg/cli.js", import.meta.url));
const built = existsSync(new URL("../../pkg/wasm/permit_precheck_form_bg.wasm", import.meta.url));
const test = (name, body) => run(name, { skip: !built }, body);
const ZONE = "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<\nC01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4";
const SOUND = {
    business: "new-overseas-over-90-days",
    submitted: "2024-12-06",
    category: "A",
    applicant: { name: "Erika Mustermann", nationality: "DEU", birth: "1964-08-12", sex: "F" },
    passport: { number: "C01X00T47", expiry: "2027-02-28", mrz: ZONE },
};

let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), "cli-"))));
after(() => rmSync(folder, { recursive: true }));

/** Writes a file; gives its path. */
function file(name, content) {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
}

/** Runs the command: `{ status, out, err }`. */
function cli(args, { stdin = "", env = {} } = {}) {
    return new Promise((resolve) => {
        const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, LC_ALL: "C", LANG: "C", ...env } });
        let out = "";
        let err = "";
        child.stdout.on("data", (data) => (out += data));
        child.stderr.on("data", (data) => (err += data));
        child.on("close", (status) => resolve({ status, out, err }));
        child.stdin.on("error", () => undefined);
        child.stdin.end(stdin);
    });
}

test("an application: sound, against its zone, and with a date that does not exist", async () => {
    const sound = await cli(["application", file("sound.json", `\ufeff${JSON.stringify(SOUND)}`)]);
    assert.equal(sound.status, 0, sound.err);
    assert.match(sound.out, /sound\.json: pass/);
    assert.doesNotMatch(sound.out, /^ {2}(warn|FAIL)/m);

    const other = { ...SOUND, applicant: { ...SOUND.applicant, birth: "1964-12-08" } };
    const review = await cli(["application", "--json", "-"], { stdin: JSON.stringify(other) });
    assert.equal(review.status, 0);
    const report = JSON.parse(review.out);
    assert.equal(report.file, "-");
    assert.equal(report.verdict, "review");
    assert.equal(report.findings.find(({ rule }) => rule === "application.mrz.birth").outcome, "warn");

    const late = await cli(["application", "--json", "--submitted", "2026-12-06", file("sound.json", JSON.stringify(SOUND))]);
    assert.equal(JSON.parse(late.out).findings.find(({ rule }) => rule === "application.passport.validity").outcome, "warn");

    const wrong = await cli(["application", "--locale", "zh", file("wrong.json", JSON.stringify({ documents: { medical: "2025-02-30" } }))]);
    assert.equal(wrong.status, 1);
    assert.match(wrong.out, /FAIL {2}各项日期: .*2月只有28天/);
});

test("a file that is missing, no JSON, no object, or has unknown fields is refused in a line", async () => {
    for (const [args, words, stdin] of [
        [["application", join(folder, "none.json")], /none\.json: could not be read: ENOENT/],
        [["application", folder], /could not be read: EISDIR/],
        [["application", file("text.json", "not json")], /text\.json: is not JSON/],
        [["application", "-"], /-: is not JSON/, ""],
        [["application", "-"], /an object is wanted/, "[1]"],
        [["application", "-"], /an object is wanted/, "null"],
        [["application", "-"], /“shoe” is not known; these are: business,/, '{"shoe":42}'],
        [["application", "-"], /passport\.number: a string is wanted/, '{"passport":{"number":7}}'],
        [["application"], /No file given/],
        [["application", "a.json", "b.json"], /takes one file; “b\.json”/],
    ]) {
        const { status, out, err } = await cli(args, { stdin });
        assert.equal(status, 2, err);
        assert.equal(out, "");
        assert.match(err, words);
        assert.doesNotMatch(err, /\n\s+at /, "no trace");
    }
});

test("a field of each kind, with what it is compared with", async () => {
    for (const [args, status, words] of [
        [["field", "credit-code", "91310115591693856A"], 0, /^credit-code: pass/],
        [["field", "credit-code", "913101155916938563"], 1, /FAIL.*check character/],
        [["field", "resident-id", "110102199101010078"], 0, /Region: Beijing/],
        [["field", "mobile", "138"], 0, /^mobile: review[\s\S]*warn/],
        [["field", "date", "2025年2月30日", "--locale", "zh"], 1, /2月只有28天/],
        [["field", "mrz", ZONE, "--format", "TD3"], 0, /^mrz: pass/],
        [["field", "name", "Erika Musterfrau", "--mrz", ZONE], 0, /warn.*as in the MRZ/],
        [["field", "passport-number", "C01X00T47", "--mrz", ZONE], 0, /ok.*as in the MRZ/],
        [["field", "social-security-number", "DEU0C01X00T47", "--nationality", "DEU", "--passport-number", "C01X00T48"], 0, /warn.*fits the document/],
        [["field", "nationality", "Germany"], 0, /Germany \(DEU\)/],
        [["field", "employer-name", "--", "-x"], 0, /^employer-name: /],
    ]) {
        const got = await cli(args);
        assert.equal(got.status, status, `${args}: ${got.out}${got.err}`);
        assert.match(got.out, words);
    }
    const piped = await cli(["field", "mrz", "-", "--json"], { stdin: `${ZONE}\n` });
    assert.equal(piped.status, 0, piped.err);
    assert.equal(JSON.parse(piped.out).facts.fields.number, "C01X00T47");
    for (const [args, words] of [
        [["field"], /A kind and a value/],
        [["field", "mobile"], /A kind and a value/],
        [["field", "name", "Erika", "Mustermann"], /in quotes/],
        [["field", "shoe-size", "42"], /“shoe-size” is not known; known are credit-code/],
        [["field", "mrz", "x", "--format", "TD9"], /one of TD3/],
        [["field", "mobile", "1", "--submitted", "soon"], /a day such as/],
        [["field", "mobile", "1", "--business", "extension"], /--business is no option of “field”/],
        [["field", "mobile", "1", "--locale", "fr"], /locale: one of zh, en/],
    ]) {
        const { status, err } = await cli(args);
        assert.equal(status, 2, args.join(" "));
        assert.match(err, words);
    }
});

test("attachments: each its own report, and one that cannot be read does not stop the others", async () => {
    const web = file("scan.pdf", "<html>x</html>");
    const picture = file("page.png", Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"));
    const { status, out, err } = await cli(["attachment", "--json", web, join(folder, "none.pdf"), picture]);
    assert.equal(status, 2);
    assert.match(err, /none\.pdf: could not be read/);
    const reports = out.trim().split("\n").map((line) => JSON.parse(line));
    assert.deepEqual(reports.map(({ file: path, verdict }) => [path, verdict]), [[web, "review"], [picture, "pass"]]);
    assert.equal((await cli(["attachment"])).status, 2);
});

test("a contract by its dates", async () => {
    const args = ["contract", "--business", "new-overseas-over-90-days", "--submitted", "2024-12-06", "--effective"];
    assert.equal((await cli([...args, "2025-03-06"])).status, 0);
    const late = await cli([...args, "2025-03-07"]);
    assert.equal(late.status, 1);
    assert.match(late.out, /FAIL {2}Effective date: .*\[91 \/ 90 days\]/);
    assert.match((await cli(["contract"])).err, /--effective or --end/);
    assert.match((await cli(["contract", "--effective", "2025-01-01", "--business", "holiday"])).err, /one of new-overseas/);
});

test("the procedure: a question, then the answer", async () => {
    const asked = await cli(["procedure", "wants=cancellation"]);
    assert.equal(asked.status, 0);
    assert.match(asked.out, /cancels=permit/);
    const found = await cli(["procedure", "wants=cancellation", "cancels=permit", "--locale", "zh"]);
    assert.match(found.out, /\[ \] /);
    assert.equal(JSON.parse((await cli(["procedure", "--json", "business=new-overseas-over-90-days", "days=200", "have=contract,photo"])).out).status === undefined, false);
    for (const [fact, words] of [["wants", /FACT=VALUE/], ["wants=all", /not among those/], ["__proto__=x", /not a fact/], ["days=many", /days/]]) {
        const { status, err } = await cli(["procedure", fact]);
        assert.equal(status, 2, fact);
        assert.match(err, words);
    }
});

test("photos as before, help, and calls that are wrong", async () => {
    const bad = await cli(["check", "--json", file("photo.jpg", "no photo")]);
    assert.equal(bad.status, 1);
    assert.equal(JSON.parse(bad.out).verdict, "fail");
    assert.equal((await cli(["check", join(folder, "none.jpg")])).status, 2);
    const help = await cli(["--help"]);
    assert.equal(help.status, 0);
    for (const command of ["check", "application", "field", "attachment", "contract", "procedure"]) assert.match(help.out, new RegExp(`^permit-precheck ${command}`, "m"));
    for (const line of help.out.split("\n")) assert.ok(line.length <= 110, line);
    for (const [args, words] of [[[], /Unknown command: \(none\)/], [["constructor"], /Unknown command: constructor/], [["check"], /No file given/], [["check", "--mrz", "x", "y"], /--mrz is no option of “check”/], [["--bogus"], /bogus/]]) {
        const { status, err } = await cli(args);
        assert.equal(status, 2, args.join(" "));
        assert.match(err, words);
    }
    const chinese = await cli(["field", "mobile", "138"], { env: { LC_ALL: "zh_CN.UTF-8" } });
    assert.match(chinese.out, /手机号码/);
});
