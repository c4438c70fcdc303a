/**
 * A card's answer, read in the page: verdict, rules by outcome, all its words; undefined while there is
 * none or it is not of this look.
 *
 * @param {[string, string]} _ the card's name, and a pattern of the look
 */
export function readAnswer([name, look]) {
  const place = document.getElementById(`${name}-results`);
  const chip = place.querySelector(".verdict .chip");
  const isThere = chip && place.getAttribute("aria-busy") === "false" && !place.classList.contains("results-stale") && new RegExp(look).test(chip.className);
  if (!isThere) return undefined;
  const rules = (selector) => [...place.querySelectorAll(selector)].flatMap((item) => item.dataset.rule.split(" "));
  return {
    verdict: chip.innerText,
    fail: rules(".finding-fail"),
    warn: rules(".finding-warn"),
    unknown: rules(".finding-unknown"),
    pass: rules(".passed li[data-rule]"),
    words: place.textContent,
  };
}
