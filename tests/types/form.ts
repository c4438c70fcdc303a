// The binding's types, used as a page uses them. Compiled, never run.

import { bind, type BoundKind, type PrecheckErrorEvent } from "permit-precheck/form";
import { PrecheckPhoto } from "permit-precheck/photo-element";

export async function page(host: ShadowRoot): Promise<void> {
    const { ready, unbind } = bind(host, {
        texts: { "photo.file.size": "At most 1 MB.", "field.credit-code.length": ({ measured }) => `Only ${measured}` },
        announce: (words) => words.trim(),
    });
    await ready;
    unbind();
    bind();
    // @ts-expect-error an option that is not known
    bind(document, { text: {} });
    document.addEventListener("precheck", ({ detail }) => detail.verdict === "pass");
    document.addEventListener("precheck-error", (event: PrecheckErrorEvent) => event.detail.code === "load");
    const kind: BoundKind = "contract-effective";
    // @ts-expect-error a kind that is not known
    const odd: BoundKind = "shoe-size";
    const photo = document.querySelector("precheck-photo");
    if (photo instanceof PrecheckPhoto) photo.setAttribute("data-precheck", kind + odd);
    photo?.files?.item(0);
}
