// What the page says while the module cannot be loaded, with a way to try again.
import { announce } from "./announcer.js";
import { byId } from "./dom.js";
import { engine, onEngine } from "./engine.js";
import { say } from "./language.js";

/** Starts it; `again` asks every part of the page anew once the module is there after all. */
export function startEngineProblem(again) {
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
}
