// For browsers and bundlers: module, models and Worker are found beside this script.
import { connect } from "./connect.js";
import { modelBytes } from "./models.js";

export const {
  init,
  prefetch,
  checkPhoto,
  photoGuide,
  checkContract,
  checkField,
  checkApplication,
  checkAttachment,
  findProcedure,
  rules,
  formRules,
} = connect({
  moduleBytes: async () => undefined,
  readModels: (given, tell) => modelBytes(given ?? new URL("./models/face.bin", import.meta.url), tell),
  startWorker: () => new Worker(new URL("./worker.js", import.meta.url), { type: "module" }),
});
