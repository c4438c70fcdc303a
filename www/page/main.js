// The page: each part started in turn; a change of language asks each of them again.
import { startAnnouncer } from "./announcer.js";
import { startBinding } from "./binding.js";
import { startCodeCard } from "./code-card.js";
import { startContractCard } from "./contract-card.js";
import { startEngineProblem } from "./engine-problem.js";
import { drawIcons } from "./icons.js";
import { onLanguage, startLanguage } from "./language.js";
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

startBinding();
// Loading begins before anything is entered; a failure is told at the top, with a way to try again.
startEngineProblem(again);
loadScope().catch(() => undefined);
