// What a user of esbuild writes: it finds no file by `new URL`, so its addresses are imported.
import { checkField, checkPhoto, init } from "permit-precheck";
import models from "permit-precheck/face.bin";
import wasm from "permit-precheck/permit_precheck.wasm";
import formWasm from "permit-precheck/permit_precheck_form.wasm";

await init({ wasm, formWasm, models, worker: false });

globalThis.check = async (bytes) => {
  const [photo, field] = await Promise.all([
    checkPhoto(new Uint8Array(bytes), { locale: "en" }),
    checkField("mobile", "13800138000"),
  ]);
  return { verdict: photo.verdict, faces: photo.facts.face?.count, unread: photo.facts.faceUnread, field: field.verdict };
};
document.body.dataset.ready = "";
