// For Node: module and models are read from the package's own files, since `fetch` knows no file: URLs.
// Photos are judged in this thread; a server that wants more runs this file in threads of its own.
import { readFile } from "node:fs/promises";
import { connect } from "./connect.js";
import { modelBytes } from "./models.js";

const beside = (path) => readFile(new URL(path, import.meta.url));
const isFile = (given) => given instanceof URL && given.protocol === "file:";

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
  moduleBytes: (name) => beside(`./wasm/${name}_bg.wasm`),
  readModels: async (given, tell) => {
    if (given === undefined) return beside("./models/face.bin");
    return isFile(given) ? readFile(given) : modelBytes(given, tell);
  },
});
