// For Node: the module is read from the package's own files, since `fetch` knows no file: URLs.
import { readFile } from "node:fs/promises";
import { connect } from "./connect.js";

export const {
  init,
  checkPhoto,
  checkContract,
  checkField,
  checkApplication,
  checkAttachment,
  findProcedure,
  rules,
  formRules,
} = connect((name) =>
  readFile(new URL(`./wasm/${name}_bg.wasm`, import.meta.url)),
);
