// Scanned documents: any number of files, each judged by what it holds.
import { newest, problemOf, setState } from "./board.js";
import { byId, el } from "./dom.js";
import { engine } from "./engine.js";
import { icon } from "./icons.js";
import { language, say } from "./language.js";
import { bytes } from "./units.js";
import { chip, overall } from "./verdict.js";

const next = newest();
/** Each file with how it was judged, in the order in which they were chosen. */
let attached = [];

function note({ outcome, message, remedy }) {
  return el("li", { class: `note-${outcome}` }, icon(outcome === "pass" ? "info" : outcome), el("div", {}, [message, remedy].filter(Boolean).map((words) => el("p", {}, words))));
}

function line(one, remove) {
  const { file, state } = one;
  const button = el("button", { type: "button", class: "button small" }, say("photoRemove"), el("span", { class: "unseen" }, say("colon"), file.name));
  button.addEventListener("click", () => remove(one));
  const told = state.report?.findings.filter(({ outcome, remedy }) => outcome !== "pass" || remedy) ?? [];
  return el(
    "li",
    { class: "attached" },
    el("p", {}, el("strong", {}, file.name), ` · ${bytes(file.size)}`),
    chip(state),
    state.problem && el("p", {}, say(state.problem)),
    told.length > 0 && el("ul", { class: "notes" }, told.map(note)),
    button,
  );
}

/** All files as one report: each finding is named with its file. */
function together(states) {
  const done = states.filter(({ state }) => state.phase === "done");
  const findings = done.flatMap(({ file, state }) => state.report.findings.map((finding) => ({ ...finding, title: `${file.name}${say("colon")}${finding.title}` })));
  return { verdict: overall(done.map(({ state }) => state)), findings, engine: done[0]?.state.report.engine };
}

/** Starts it; gives back how to ask again in another language, and how to take all files away. */
export function startAttachments() {
  const input = byId("attachment-files");

  function show() {
    byId("attachment-list").replaceChildren(...attached.map((one) => line(one, remove)));
  }

  /** Judges what has not been judged; `anew`, in another language, everything. */
  async function check({ quiet = false, anew = false } = {}) {
    const isNewest = next();
    if (attached.length === 0) {
      setState("attachments", { phase: "empty", quiet });
      return show();
    }
    setState("attachments", { phase: "busy", quiet });
    await Promise.all(
      attached.filter(({ state }) => anew || state.phase !== "done").map(async (one) => {
        try {
          const { checkAttachment } = await engine();
          one.state = { phase: "done", report: await checkAttachment(one.file, { locale: language() }) };
        } catch (error) {
          one.state = { phase: "problem", problem: problemOf(error) };
        }
      }),
    );
    if (!isNewest()) return;
    show();
    const report = together(attached);
    const problem = attached.find(({ state }) => state.phase === "problem")?.state;
    const entered = attached.map(({ file }) => ["paperFile", file.name]);
    setState("attachments", report.verdict ? { phase: "done", quiet, report, entered } : { ...problem, quiet });
  }

  function remove(one) {
    attached = attached.filter((other) => other !== one);
    show();
    check();
    input.focus();
  }

  input.addEventListener("change", () => {
    attached.push(...[...input.files].map((file) => ({ file, state: { phase: "busy" } })));
    // The same file may be chosen again, once it was changed.
    input.value = "";
    show();
    check();
  });
  setState("attachments", { phase: "empty" });
  return {
    again: () => check({ quiet: true, anew: true }),
    clear() {
      attached = [];
      check({ quiet: true });
    },
  };
}
