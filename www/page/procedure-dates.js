// Dates along the way: what is typed, the timeline from it, and the calendar file.
import { byId, el } from "./dom.js";
import { setError, todayInBeijing, watchField } from "./field.js";
import { icon } from "./icons.js";
import { language, say } from "./language.js";

const STATES = { ahead: ["empty", "stateAhead"], open: ["pass", "stateOpen"], passed: ["warn", "statePassed"] };

function due({ id, from, to, state, title, slip, source }) {
  const [name, key] = STATES[state];
  return el(
    "li",
    { class: `due due-${state}`, "data-due": id },
    el("p", { class: "due-days" }, el("time", { datetime: from === to ? to : null }, from === to ? say("until", to) : say("between", from, to)), el("span", { class: `chip chip-${name}` }, icon(name), el("span", {}, say(key)))),
    el("h3", {}, title),
    el("p", {}, el("strong", {}, say("slip")), say("colon"), slip),
    el("p", { class: "source" }, source),
  );
}

function download(calendar) {
  const address = URL.createObjectURL(new Blob([calendar], { type: "text/calendar;charset=utf-8" }));
  el("a", { href: address, download: `${say("calendarFileName")}-${todayInBeijing()}-${language()}.ics` }).click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The fields of the dates that matter here, and the timeline of those that were given. */
export function makeDates({ dates: wanted, timeline, calendar }, { dates, refused, check, onDate }) {
  function field({ fact, text }) {
    const id = `date-${fact}`;
    const input = el("input", { id, class: "date", inputmode: "text", spellcheck: "false", autocapitalize: "off", autocomplete: "off", "aria-describedby": `dates-hint ${id}-error` });
    input.value = refused[fact] ?? dates[fact] ?? "";
    watchField(input, {
      async commit() {
        const typed = input.value.trim();
        delete dates[fact];
        delete refused[fact];
        try {
          if (typed) await check(fact, typed);
          if (typed) dates[fact] = typed;
        } catch (cause) {
          // Where the module cannot be loaded nothing is said of the date.
          if (cause.code === "input") refused[fact] = typed;
        }
        await onDate();
      },
    });
    const error = el("p", { class: "error", id: `${id}-error`, hidden: true });
    const shown = el("div", { class: "field" }, el("label", { for: id }, text), error, input);
    if (refused[fact]) queueMicrotask(() => byId(id) && setError(byId(id), say("dateProblem")));
    return shown;
  }

  const save = calendar && el("button", { type: "button", class: "button", id: "calendar" }, say("calendarSave"));
  save?.addEventListener("click", () => download(calendar));
  return el(
    "section",
    { class: "card", id: "dates", "aria-labelledby": "dates-title" },
    el("h2", { id: "dates-title" }, say("datesTitle")),
    el("p", { class: "hint", id: "dates-hint" }, say("datesHint")),
    el("div", { class: "details" }, wanted.map(field)),
    timeline.length > 0 && el("ol", { class: "timeline" }, timeline.map(due)),
    save && el("p", { class: "buttons" }, save),
  );
}
