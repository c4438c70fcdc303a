// Elements of the page. How they are made is the package's own way.
export { el, svg } from "../../pkg/elements.js";

export const byId = (id) => document.getElementById(id);
