// For browsers and bundlers: the module is found beside its script.
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
} = connect(async () => undefined);
