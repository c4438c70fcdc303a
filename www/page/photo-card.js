// The photo: taken in, judged for the filing day, shown beside its findings. A newer one always wins.
import { newest, onState, problemOf, setState, stateOf } from "./board.js";
import { announce } from "./announcer.js";
import { onFilingDay, readFilingDay } from "./contract-card.js";
import { byId, el } from "./dom.js";
import { engine, onEngine } from "./engine.js";
import { setError, watchField } from "./field.js";
import { fill, language, say } from "./language.js";
import { startIntake } from "./photo-intake.js";
import { makePhotoView } from "./photo-view.js";
import { showResults } from "./results.js";
import { startSamples } from "./samples.js";
import { makeSystemTable } from "./system-table.js";
import { bytes } from "./units.js";

const next = newest();
/** Progress is shown as often as this, in milliseconds, however often it comes. */
const TELL_EVERY = 100;

/** Calls `tell` at once, then not again before some time has passed. */
function seldom(tell) {
  let last = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (now - last < TELL_EVERY) return;
    last = now;
    tell(progress);
  };
}

/** Starts the card; gives back how to ask again in another language. */
export function startPhotoCard() {
  const results = byId("photo-results");
  const errorPlace = byId("photo-error");
  const taken = byId("photo-taken");
  const profile = byId("photo-profile");
  const remove = byId("photo-remove");
  const view = makePhotoView(byId("photo-view"));
  const system = makeSystemTable(goTo);
  let photo;
  let refused;
  let controller;

  function showRefusal() {
    const words = refused ? say(refused.problem, ...(refused.values ?? [])) : "";
    errorPlace.textContent = words;
    errorPlace.hidden = !words;
    if (words) announce(words);
  }

  async function ask(options) {
    const { checkPhoto } = await engine();
    const day = taken.value.trim();
    try {
      const report = await checkPhoto(photo.file, { ...options, ...(day && { taken: day }) });
      return { report };
    } catch (error) {
      if (error?.code !== "option" || !day) throw error;
      // Only what a person types can be refused: the day is, the photo is judged without it.
      return { report: await checkPhoto(photo.file, options), takenError: true };
    }
  }

  async function check({ quiet = false, redraw = true } = {}) {
    const isNewest = next();
    controller?.abort();
    controller = new AbortController();
    const judged = photo;
    const filingDay = readFilingDay();
    const [chosen] = profile.selectedOptions;
    // Told before the report is there: a first number takes long to format.
    const given = say("photoFile", judged.file.name, bytes(judged.file.size));
    setState("photo", { ...(redraw ? {} : stateOf("photo")), phase: "busy", quiet });
    try {
      const { report, takenError } = await ask({
        profile: profile.value,
        submitted: filingDay,
        fileName: judged.file.name,
        locale: language(),
        signal: controller.signal,
        onProgress: seldom((progress) => {
          if (isNewest()) setState("photo", { ...stateOf("photo"), progress });
        }),
      });
      if (!isNewest()) return;
      setError(taken, takenError ? say("takenError") : "");
      const entered = [["paperFile", given]];
      if (chosen.value !== "work-permit") entered.push(["profileLabel", chosen.text]);
      if (taken.value.trim() && !takenError) entered.push(["takenLabel", taken.value.trim()]);
      setState("photo", { phase: "done", report, entered, filingDay, quiet });
      const { width, height } = report.facts;
      const guide = width ? await (await engine()).photoGuide(width, height) : undefined;
      await view.show(judged.file, report, isNewest, guide);
    } catch (error) {
      if (!isNewest()) return;
      view.clear();
      setState("photo", { phase: "problem", problem: problemOf(error), quiet });
    }
  }

  function take(given) {
    refused = given.file ? undefined : given;
    showRefusal();
    if (refused) return;
    photo = given;
    remove.hidden = false;
    view.clear();
    check();
  }

  function forget() {
    next();
    controller?.abort();
    photo = refused = undefined;
    remove.hidden = true;
    view.clear();
    showRefusal();
    setState("photo", { phase: "empty" });
    byId("photo-file").focus();
  }

  const recheck = (options) => photo && check({ redraw: false, ...options });

  /** To a finding in the list, which shows where it lies as it has the focus. */
  function goTo({ rule }) {
    const item = results.querySelector(`li[data-rule~="${rule}"]`);
    const folded = item.closest("details");
    if (folded) folded.open = true;
    item.tabIndex = -1;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "center" });
  }

  function noModels() {
    const again = el("button", { type: "button", class: "button", id: "photo-again" }, say("modelsAgain"));
    again.addEventListener("click", () => check({ redraw: false }));
    return el("div", { class: "notice-box problem" }, el("p", {}, say("modelsMissing")), again);
  }

  const lines = (state) => [
    photo?.pasted && state.report.facts.container === "png" && el("p", { class: "notice-box" }, say("photoPasted")),
    state.report.facts.faceUnread === "models" && noModels(),
    state.filingDay && el("p", { class: "hint" }, say("photoFor", state.filingDay)),
  ].filter(Boolean);
  const show = () => {
    const state = stateOf("photo");
    system.show(state.report);
    showResults("photo", results, { lines: state.report ? lines(state) : [], regions: view.regions, foot: system.element });
  };

  startIntake(byId("photo-drop"), [byId("photo-file"), byId("photo-camera")], take);
  startSamples(byId("samples-list"), take);
  fill(byId("samples-list"));
  remove.addEventListener("click", forget);
  watchField(taken, { commit: () => recheck() });
  profile.addEventListener("change", () => recheck());
  byId("photo-form").addEventListener("submit", (event) => {
    event.preventDefault();
    recheck();
  });
  onFilingDay(() => recheck({ quiet: true }));
  onState((card) => card === "photo" && show());
  // The face models come while nobody waits for them; that they did not, a photo's report tells.
  onEngine((loaded) => loaded && engine().then(({ prefetch }) => prefetch()).catch(() => undefined));
  show();
  return {
    again() {
      showRefusal();
      if (photo) check({ quiet: true, redraw: false });
      else show();
    },
  };
}
