// What a user of the package writes, no more: module, models and Worker are the bundler's to find.
import { checkField, checkPhoto } from "permit-precheck";

globalThis.check = async (bytes) => {
  const [photo, field] = await Promise.all([
    checkPhoto(new Uint8Array(bytes), { locale: "en" }),
    checkField("mobile", "13800138000"),
  ]);
  return { verdict: photo.verdict, faces: photo.facts.face?.count, unread: photo.facts.faceUnread, field: field.verdict };
};
document.body.dataset.ready = "";
