//! One check at a time of one thing: of two answers only that of the newer question counts.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Function, JSON};
use wasm_bindgen::prelude::*;
use web_sys::AbortController;

use super::dom::{self, Slot};

/// How a note is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Level {
    Fail,
    Warn,
    Busy,
}

/// What is told of a field: a finding that fails or warns.
#[derive(Clone)]
pub struct Note {
    pub rule: String,
    pub level: Level,
    pub message: String,
    pub remedy: String,
}

/// A call of one of the package's checks.
pub struct Ask {
    pub check: &'static str,
    pub arguments: Array,
    /// The file that is judged, or `undefined`: what JSON says of two files is the same.
    pub file: JsValue,
}

/// A check that may be running, and what was found last.
#[derive(Default)]
pub struct Job {
    /// Of the question that is waited for; 0 where none is.
    id: Cell<u32>,
    /// The question that was asked last, as JSON, and its file.
    asked: Slot<JsValue>,
    file: Slot<JsValue>,
    abort: Slot<Option<AbortController>>,
    notes: Slot<Rc<Vec<Note>>>,
    /// It could not be answered.
    failed: Cell<bool>,
    /// A day of another field was refused: it is asked without. What is wrong with that day is told there.
    plain: Cell<bool>,
    /// Its answer is shown, not announced.
    pub quiet: Cell<bool>,
}

impl Job {
    /// Asks, unless that is what was asked last; `None` takes back what was asked.
    pub fn ask(&self, ask: Option<Ask>, run: &Function, next: &Cell<u32>, quiet: bool) {
        let Some(Ask { check, arguments, file }) = ask else {
            return self.stop();
        };
        let asked = JSON::stringify(&arguments).map(JsValue::from).unwrap_or_default();
        if self.asked.get() == asked && self.file.get() == file {
            return;
        }
        self.call_off();
        if !file.is_undefined() {
            self.notes.set(Rc::default());
            if let Ok(controller) = AbortController::new() {
                dom::put(&arguments.get(1), "signal", &controller.signal());
                self.abort.set(Some(controller));
            }
        }
        self.asked.set(asked);
        self.file.set(file);
        self.failed.set(false);
        self.quiet.set(quiet);
        let id = next.get().wrapping_add(1).max(1);
        next.set(id);
        self.id.set(id);
        let _ = run.call3(&JsValue::UNDEFINED, &id.into(), &check.into(), &arguments);
    }

    /// Nothing is asked any more.
    pub fn stop(&self) {
        self.call_off();
        self.asked.set(JsValue::UNDEFINED);
        self.file.set(JsValue::UNDEFINED);
        self.notes.set(Rc::default());
    }

    fn call_off(&self) {
        self.id.set(0);
        if let Some(controller) = self.abort.get() {
            self.abort.set(None);
            controller.abort();
        }
    }

    /// What could not be answered may be asked again.
    pub fn retry(&self) {
        if self.failed.replace(false) {
            self.asked.set(JsValue::UNDEFINED);
        }
    }

    pub fn is_plain(&self) -> bool {
        self.plain.get()
    }

    /// Whether days of other fields are left out.
    pub fn set_plain(&self, plain: bool) {
        self.plain.set(plain);
    }

    pub fn is_running(&self) -> bool {
        self.id.get() != 0
    }

    pub fn is_called(&self, id: u32) -> bool {
        self.id.get() == id
    }

    pub fn notes(&self) -> Rc<Vec<Note>> {
        self.notes.get()
    }

    /// Takes the answer; `None` where there could be none.
    pub fn answered(&self, notes: Option<Vec<Note>>) {
        self.id.set(0);
        self.abort.set(None);
        self.failed.set(notes.is_none());
        self.notes.set(Rc::new(notes.unwrap_or_default()));
    }
}

/// What of a report is told beside fields. `texts` has words of the page's own, by rule: a text, or a
/// function that is given the finding.
pub fn notes(report: &JsValue, texts: &JsValue) -> Vec<Note> {
    let findings = Array::from(&dom::get(report, "findings"));
    let mut notes = Vec::new();
    for finding in findings.iter() {
        let level = match dom::text(&finding, "outcome").as_str() {
            "fail" => Level::Fail,
            "warn" => Level::Warn,
            _ => continue,
        };
        let rule = dom::text(&finding, "rule");
        let (message, remedy) = match own_words(&finding, &dom::get(texts, &rule)) {
            Some(own) => (own, String::new()),
            None => (dom::text(&finding, "message"), dom::text(&finding, "remedy")),
        };
        notes.push(Note { rule, level, message, remedy });
    }
    notes
}

fn own_words(finding: &JsValue, text: &JsValue) -> Option<String> {
    match text.dyn_ref::<Function>() {
        Some(function) => function.call1(&JsValue::UNDEFINED, finding).ok()?.as_string(),
        None => text.as_string(),
    }
}
