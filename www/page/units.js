// Measured values and limits in units for people.
import { language, say } from "./language.js";

/** A format is slow to make: each is made once. */
const formats = new Map();

function number(value, digits = 0) {
  const key = `${language()} ${digits}`;
  if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(language() === "zh" ? "zh-CN" : "en", { maximumFractionDigits: digits }));
  return formats.get(key).format(value);
}

/** `650 bytes`, `51.7 KB`. */
export function bytes(count) {
  return count < 1000 ? say("unitBytes", count) : `${number(count / 1000, 1)} KB`;
}

/** Words for what is measured against another length, and whether people count it in percent. */
export const MEASURES = {
  faces: ["unitFaces"],
  degrees: ["unitDegrees"],
  "photo widths": ["unitPhotoWidths", true],
  "photo heights": ["unitPhotoHeights", true],
  "eye widths": ["unitEyeWidths", true],
  "eye-to-chin lengths": ["unitEyesToChin", true],
  "nose widths": ["unitNoseWidths"],
  "mouth widths": ["unitMouthWidths"],
  "eye distances": ["unitEyeDistances"],
  "% per cm": ["unitPerCentimetre"],
  "of the limit": ["unitOfLimit", true],
  "times the limit": ["unitTimesLimit"],
  "% of the background": ["unitOfBackground"],
  "% of the outline": ["unitOfOutline"],
  "% of the brightness": ["unitOfBrightness"],
  "% contrast": ["unitContrast"],
  "% of JPEG's example steps": ["unitOfSteps"],
  "of 255": ["unitOf255"],
  levels: ["unitLevels"],
  "average faces": ["unitAverageFaces"],
  "eye distances / 150": ["unitEdge"],
  "signs of a border": ["unitBorder"],
  "squares of the eye distance": ["unitEyeSquares"],
};

/** A value in its unit; undefined where the unit means nothing to a reader. */
export function inUnit(value, unit) {
  if (value === undefined || value === null) return undefined;
  switch (unit) {
    case "bytes":
      // Close to a limit of a round number, one decimal could hide on which side it lies.
      return value < 1000 ? bytes(value) : `${bytes(value)} (${say("unitBytes", number(value))})`;
    case "px":
      return `${String(value).replace(" x ", " × ")} px`;
    case "days":
      return say("unitDays", value);
    case "characters":
      return say("unitCharacters", value);
    case "channels":
      return say("unitChannels", value);
    case "orientation":
      return undefined;
    case "date":
    case "width / height":
    case undefined:
      return typeof value === "number" ? number(value, 3) : value;
    case "px past the edge":
      // Of what lies inside the number is below zero.
      return say(value < 0 ? "unitInside" : "unitPast", Math.abs(value));
    default:
      if (typeof value !== "number") return `${value} ${unit}`;
      if (!(unit in MEASURES)) return `${number(value, 3)} ${unit}`;
      return say(MEASURES[unit][0], MEASURES[unit][1] ? number(value * 100, 1) : number(value, 2));
  }
}
