// Standard Schema objects over the checks, for browsers and bundlers.
import * as checks from "./index.js";
import { schemas } from "./schemas.js";

export const { photoSchema, contractSchema, fieldSchema, applicationSchema, formSchema } = schemas(checks);
