// The page: each part started in turn; a change of language asks each of them again.
import { announce, startAnnouncer } from "./announcer.js";
import { startCodeCard } from "./code-card.js";
import { startContractCard } from "./contract-card.js";
import { byId } from "./dom.js";
import { engine, onEngine } from "./engine.js";
import { drawIcons } from "./icons.js";
import { onLanguage, say, startLanguage } from "./language.js";
import { startMasthead } from "./masthead.js";
import { startOverview } from "./overview.js";
import { startPaper } from "./paper.js";
import { startPhotoCard } from "./photo-card.js";
import { startRulebook } from "./rulebook.js";
import { loadScope } from "./scope.js";

drawIcons(document);
startMasthead();
startLanguage();
startAnnouncer();
const parts = [startContractCard(), startPhotoCard(), startCodeCard(), startOverview(), startPaper(), startRulebook()];
const again = () => {
  loadScope().catch(() => undefined);
  for (const part of parts) part.again();
};
onLanguage(again);

// Loading begins before anything is entered; a failure is told at the top, with a way to try again.
onEngine((loaded) => {
  byId("engine-problem").hidden = loaded;
  if (!loaded) announce(say("engineTitle"));
});
byId("engine-retry").addEventListener("click", async () => {
  try {
    await engine();
  } catch {
    return; // The words are still there, and so is the button.
  }
  // The button that had the focus is gone.
  byId("main").focus();
  again();
});
loadScope().catch(() => undefined);
