// Standard Schema objects over the checks, for Node.
import * as checks from "./node.js";
import { schemas } from "./schemas.js";

export const { photoSchema, contractSchema, fieldSchema, applicationSchema, formSchema } = schemas(checks);
