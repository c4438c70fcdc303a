// The 11 checks that Beijing's guide says the receiving system makes of a photo by itself, in its order, and
// the rules here that judge the same. The README has the same table.

/**
 * `name` is the key of its words; `rules` are ids of the rulebook, the closest first; `look` the key of what
 * to look at yourself, where `rules` are none or judge it only in part.
 */
export const SYSTEM_CHECKS = [
  { name: "checkBrightness", rules: ["photo.light.exposure", "photo.light.uniform", "photo.light.hotspot"] },
  { name: "checkSaturation", rules: ["photo.colour.natural", "photo.colour.present"] },
  { name: "checkSharpness", rules: ["photo.sharp.focus", "photo.sharp.resolution"] },
  { name: "checkBackground", rules: ["photo.background.white", "photo.background.uniform", "photo.background.shadow"] },
  { name: "checkCentring", rules: ["photo.head.position"] },
  { name: "checkShare", rules: ["photo.head.size"] },
  { name: "checkOcclusion", rules: ["photo.head.inside"], look: "lookOcclusion" },
  { name: "checkPupils", rules: ["photo.eyes.open"] },
  { name: "checkTilt", rules: ["photo.pose.roll", "photo.pose.yaw", "photo.pose.pitch"] },
  { name: "checkRedEye", rules: [], look: "lookRedEye" },
  { name: "checkGlasses", rules: [], look: "lookGlasses" },
];

/** From the worst; what could not be told is worse than what passed. */
const WORST = ["fail", "warn", "unknown", "pass"];

/**
 * How a check's rules ended in a report: `{ outcome, finding? }`, the finding the first of those that ended so.
 * What no rule judged, or only in part, does not pass: it is to be looked at.
 */
export function answerOf({ rules, look }, { findings }) {
  const found = rules.map((id) => findings.find(({ rule }) => rule === id)).filter(Boolean);
  for (const outcome of WORST) {
    const finding = found.find((one) => one.outcome === outcome);
    if (finding) return { outcome: outcome === "pass" && look ? "unknown" : outcome, finding };
  }
  return { outcome: "unknown" };
}
