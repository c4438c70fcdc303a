// The package's types, used as an application uses them. Compiled, never run.

import {
    checkContract,
    checkField,
    checkPhoto,
    init,
    photoGuide,
    prefetch,
    rules,
    type CreditCodeFacts,
    type FaceFacts,
    type Finding,
    type PhotoReport,
    type PrecheckError,
    type Profile,
    type Progress,
    type Rect,
    type Region,
    type Verdict,
} from "permit-precheck";

/** Compiles only where both are the same type. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <_ extends true>(): void => undefined;

export async function photo(file: File, bytes: ArrayBuffer, signal: AbortSignal): Promise<string> {
    const report: PhotoReport = await checkPhoto(file, { submitted: "2026-11-23", locale: "zh", signal });
    await checkPhoto(bytes);
    await checkPhoto(new Uint8Array(bytes), null);
    await checkPhoto(new Blob([bytes]), {});
    const onProgress = ({ loaded, total }: Progress): string => `${loaded} of ${total ?? "?"}`;
    await checkPhoto(file, { field: "photo", onProgress, face: false, exceptions: ["medical"] });
    await checkPhoto(file, { profile: "social-security" });
    const own: Profile = { source: "Library card", formats: ["jpeg", "png"], headWidth: { max: 0.7 } };
    await checkPhoto(file, { profile: own });
    // @ts-expect-error no such document
    await checkPhoto(file, { profile: "library-card" });
    // @ts-expect-error findings must have something to cite
    await checkPhoto(file, { profile: { width: { min: 354 } } });
    // @ts-expect-error the face is read or it is not
    await checkPhoto(file, { face: "no" });
    const { face, faceUnread } = report.facts;
    same<Same<typeof face, FaceFacts | undefined>>();
    same<Same<typeof faceUnread, "off" | "models" | "pixels" | undefined>>();
    // @ts-expect-error there may be no face
    face.yaw.degrees.toFixed();
    const { head, eyes } = await photoGuide(354, 472);
    const inside: boolean = eyes.y > head.y;
    if (!inside) await prefetch();
    // @ts-expect-error an address is no photo
    await checkPhoto("photo.jpg");
    // @ts-expect-error a misspelt option
    await checkPhoto(file, { submited: "2026-11-23" });
    // @ts-expect-error a language that is not spoken
    await checkPhoto(file, { locale: "fr" });

    same<Same<PhotoReport["verdict"], Verdict>>();
    same<Same<Verdict, "pass" | "review" | "fail">>();
    same<Same<Finding["outcome"], "pass" | "warn" | "fail" | "unknown">>();
    return report.findings.map((finding: Finding) => `${finding.rule}: ${finding.message}`).join("\n");
}

/** Every rectangle of a region. */
export function rectangles(region: Region): Rect[] {
    switch (region.kind) {
        case "box":
            return [region];
        case "boxes":
            return region.boxes;
        case "polygon":
            // @ts-expect-error an outline has corners, no boxes
            return region.boxes;
        default:
            same<Same<typeof region, never>>();
            return [];
    }
}

export async function form(): Promise<void> {
    const code = await checkField("credit-code", "91310115591693856A");
    same<Same<(typeof code)["facts"], CreditCodeFacts>>();
    // @ts-expect-error a field that is not known
    await checkField("shoe-size", "42");

    const contract = await checkContract(
        { business: "new-overseas-over-90-days", effective: "2027-01-15", content: { seal: true } },
        { locale: "en" },
    );
    const days: number | undefined = contract.facts.daysToEffective;
    // @ts-expect-error a number may be missing
    days.toFixed();
    // @ts-expect-error no such kind of business
    await checkContract({ business: "tourism" });
    for (const rule of await rules("en")) rule.id.startsWith("photo.");
}

export async function start(module: WebAssembly.Module, bytes: Uint8Array<ArrayBuffer>): Promise<PrecheckError["code"] | undefined> {
    try {
        await init();
        await init({ wasm: "/permit_precheck.wasm" });
        await init({ wasm: new URL("https://example.com/permit_precheck.wasm") });
        await init({ wasm: bytes });
        await init({ wasm: module });
        await init({ models: false, worker: false });
        await init({ models: new URL("https://example.com/face.bin") });
        await init({ models: fetch("/face.bin") });
        await init({ models: bytes });
        // @ts-expect-error models are not switched on
        await init({ models: true });
        return undefined;
    } catch (error) {
        return (error as PrecheckError).code;
    }
}
