// The report on paper or in a file: findings and entries, never the photo.
import { CARDS, onState, stateOf } from "./board.js";
import { byId, el } from "./dom.js";
import { todayInBeijing } from "./field.js";
import { ending, measures, messagesOf, sourceWords, together } from "./findings.js";
import { language, say } from "./language.js";
import { counted, look } from "./verdict.js";

const TITLES = { photo: "photoTitle", contract: "contractTitle", code: "codeTitle", application: "applicationCard", attachments: "attachmentsTitle" };
const GROUPS = [
  ["fail", "outcomeFail"],
  ["warn", "outcomeWarn"],
  ["unknown", "lookYourself"],
  ["pass", "outcomePass"],
];

// The saved file stands alone, so it brings its own few lines of style.
const STYLE = `
body { font: 15px/1.55 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1b2733; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem } h2 { border-top: 2px solid #1b2733; padding-top: .6rem; margin-top: 2rem } h3 { margin-bottom: .3rem }
li { margin: .5rem 0 } .source, .made { color: #4d5b69; font-size: .85rem } dl { margin: .3rem 0 } dl div { display: flex; gap: .6rem } dt { font-weight: 600 } dd { margin: 0 } p { margin: .2rem 0 }
`;

const value = (entry) => (typeof entry === "object" ? say(entry.key) : entry);

function line(group) {
  const [first] = group;
  const titles = group.map((finding) => finding.title).join(say("comma"));
  const numbers = group.length > 1 ? [] : measures(first).map(([name, shown]) => `${name}${say("colon")}${shown}`);
  const remedyKey = first.outcome === "pass" ? "note" : "remedy";
  return el(
    "li",
    {},
    el("p", {}, el("strong", {}, titles), messagesOf(group).map((message, index) => `${index === 0 ? say("colon") : " "}${message}`)),
    first.remedy && el("p", {}, say(remedyKey), say("colon"), first.remedy),
    el("p", { class: "source" }, [...numbers, sourceWords(group)].join(" · ")),
  );
}

function section(card) {
  const state = stateOf(card);
  const heading = el("h2", {}, say(TITLES[card]));
  if (state.phase !== "done") return [heading, el("p", {}, say("paperNotChecked"))];
  const { report, entered } = state;
  const groups = GROUPS.map(([outcome, key]) => [say(key), ending(report, outcome)]).filter(([, found]) => found.length > 0);
  return [
    heading,
    el("p", {}, el("strong", {}, say(look(state)[1])), " ", counted(report)),
    el("dl", {}, entered.map(([key, entry]) => el("div", {}, el("dt", {}, say(key)), el("dd", {}, value(entry))))),
    ...groups.flatMap(([title, found]) => [el("h3", {}, title), el("ul", {}, together(found).map(line))]),
  ];
}

function version(cards) {
  const report = cards.map((card) => stateOf(card).report).find(Boolean);
  return report?.engine.version ?? "";
}

function write(cards) {
  byId("paper").replaceChildren(
    el("h1", {}, say("product")),
    el("p", { class: "made" }, say("paperMade", todayInBeijing(), version(cards))),
    el("p", {}, say("paperCaveat")),
    ...cards.flatMap(section),
  );
}

/** The report as a document that stands alone; the browser escapes what was entered. */
function asDocument() {
  const { lang } = document.documentElement;
  const head = `<meta charset="utf-8"><title>${say("product")}</title><style>${STYLE}</style>`;
  return `<!doctype html>\n<html lang="${lang}"><head>${head}</head><body>${byId("paper").innerHTML}</body></html>\n`;
}

function save() {
  const address = URL.createObjectURL(new Blob([asDocument()], { type: "text/html;charset=utf-8" }));
  const link = el("a", { href: address, download: `${say("paperFileName")}-${todayInBeijing()}-${language()}.html` });
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Starts it for the cards of the page; gives back how to write it again in another language. */
export function startPaper(cards = CARDS) {
  const again = () => write(cards);
  // Nobody looks at it yet: it is written after what is looked at.
  let later;
  onState(() => {
    clearTimeout(later);
    later = setTimeout(again);
  });
  addEventListener("beforeprint", again);
  again();
  byId("report-print").addEventListener("click", () => window.print());
  byId("report-save").addEventListener("click", () => {
    again();
    save();
  });
  return { again };
}
