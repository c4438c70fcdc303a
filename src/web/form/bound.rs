//! One form: its fields, the checks of what belongs together, and its submits.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlFormElement};

use super::Root;
use super::dom::{self, Slot};
use super::field::Field;
use super::job::{Ask, Job, Note};
use super::summary::Summary;
use crate::form::binding::{KINDS, Kind, Own, concerned};
use crate::text::Locale;

/// A form that is bound.
pub struct Form {
    pub element: HtmlFormElement,
    /// The page had switched the browser's own validation off.
    pub had_novalidate: bool,
    pub fields: Slot<Vec<Rc<Field>>>,
    /// The contract's dates, judged together.
    pub contract: Job,
    /// What lies between fields.
    pub application: Job,
    /// The live region.
    pub live: Option<Element>,
    pub summary: Summary,
    /// A submit waits for a check; by what it was asked for.
    pub waiting: Cell<bool>,
    pub submitter: Slot<JsValue>,
    /// The submit that comes next is ours.
    pub passing: Cell<bool>,
    /// The reset that has begun.
    pub resetting: Slot<JsValue>,
}

impl Form {
    pub fn new(element: HtmlFormElement, root: &Root) -> Self {
        let had_novalidate = element.no_validate();
        element.set_no_validate(true);
        let live = root.announces_itself().then(|| {
            let live = dom::element(&root.document, "p", "precheck-status", "")?;
            dom::attribute(&live, "role", Some("status"));
            element.append_child(&live).ok()?;
            Some(live)
        });
        Self {
            element,
            had_novalidate,
            fields: Slot::default(),
            contract: Job::default(),
            application: Job::default(),
            live: live.flatten(),
            summary: Summary::default(),
            waiting: Cell::new(false),
            submitter: Slot::default(),
            passing: Cell::new(false),
            resetting: Slot::default(),
        }
    }

    fn locale(&self) -> Locale {
        dom::locale(&self.element)
    }

    /// What was committed in the first field of this kind that is filled in.
    fn value(&self, kind: &str) -> Option<JsValue> {
        let fields = self.fields.get();
        fields.iter().find(|field| field.is(kind) && field.is_filled()).map(|field| field.value())
    }

    /// Every job of the form.
    pub fn is_running(&self) -> bool {
        let fields = self.fields.get();
        fields
            .iter()
            .map(|field| &field.own)
            .chain([&self.contract, &self.application])
            .any(Job::is_running)
    }

    /// Takes what every control holds now as committed.
    pub fn commit(&self) {
        for field in self.fields.get() {
            field.commit();
        }
    }

    /// What could not be judged may be judged again.
    pub fn retry(&self) {
        for field in self.fields.get() {
            field.own.retry();
        }
        self.contract.retry();
        self.application.retry();
    }

    /// Judges what has changed since it was judged.
    pub fn judge(&self, root: &Root, quiet: bool) {
        for field in self.fields.get() {
            // What is typed in is neither judged nor forgotten.
            if !field.typing.get() {
                field.own.ask(self.own(&field), &root.run, &root.last, quiet);
            }
        }
        self.contract.ask(self.ask_contract(), &root.run, &root.last, quiet);
        self.application.ask(self.ask_application(), &root.run, &root.last, quiet);
    }

    fn own(&self, field: &Field) -> Option<Ask> {
        let value = Some(field.value()).filter(|value| !value.is_undefined())?;
        let options = options(dom::locale(&field.control));
        match field.kind.map(|kind| kind.own) {
            Some(Own::Contract(_) | Own::Nothing) => None,
            Some(Own::Photo) => {
                for (name, kind) in [("submitted", "submitted"), ("taken", "photo-taken")] {
                    if let Some(day) = self.value(kind).filter(|_| !field.own.is_plain()) {
                        dom::put(&options, name, &day);
                    }
                }
                let arguments = Array::of2(&value, &options);
                Some(Ask { check: "checkPhoto", arguments, file: value })
            }
            own => {
                let (name, known) = match own {
                    Some(Own::Field(name, known)) => (name, known),
                    // Refused with the kinds that there are.
                    _ => (field.name.as_str(), [].as_slice()),
                };
                let context = Object::new();
                for (name, kind) in known {
                    let is_left_out = *kind == "submitted" && field.own.is_plain();
                    if let Some(told) = self.value(kind).filter(|_| !is_left_out) {
                        dom::put(&context, name, &told);
                    }
                }
                let arguments = Array::of4(&name.into(), &value, &context, &options);
                Some(Ask { check: "checkField", arguments, file: JsValue::UNDEFINED })
            }
        }
    }

    fn ask_contract(&self) -> Option<Ask> {
        let is_asked =
            |field: &Rc<Field>| field.kind.is_some_and(Kind::is_of_contract) && field.is_filled();
        self.fields.get().iter().find(|field| is_asked(field))?;
        let contract = Object::new();
        for (name, kind) in [
            ("business", "business"),
            ("submitted", "submitted"),
            ("effective", "contract-effective"),
            ("end", "contract-end"),
        ] {
            if let Some(value) = self.value(kind) {
                dom::put(&contract, name, &value);
            }
        }
        let arguments = Array::of2(&contract, &options(self.locale()));
        Some(Ask { check: "checkContract", arguments, file: JsValue::UNDEFINED })
    }

    fn ask_application(&self) -> Option<Ask> {
        let is_asked =
            |field: &Rc<Field>| field.kind.is_some_and(Kind::is_compared) && field.is_filled();
        self.fields.get().iter().find(|field| is_asked(field))?;
        let application = Object::new();
        for kind in KINDS.iter().filter(|kind| !kind.path.is_empty()) {
            let Some(value) = self.value(kind.name) else { continue };
            match kind.path.split_once('.') {
                None => dom::put(&application, kind.path, &value),
                Some((group, name)) => {
                    let inner = dom::get(&application, group);
                    let inner = if inner.is_object() { inner } else { Object::new().into() };
                    dom::put(&inner, name, &value);
                    dom::put(&application, group, &inner);
                }
            }
        }
        let arguments = Array::of2(&application, &options(self.locale()));
        Some(Ask { check: "checkApplication", arguments, file: JsValue::UNDEFINED })
    }

    /// What is told of a field: by its own check, the contract's, and those between fields.
    pub fn notes(&self, field: &Field) -> Vec<Note> {
        let mut notes: Vec<Note> = field.own.notes().to_vec();
        let Some(kind) = field.kind.filter(|_| field.is_filled()) else { return notes };
        if let Own::Contract(rule) = kind.own {
            notes.extend(self.contract.notes().iter().filter(|note| note.rule == rule).cloned());
        }
        let is_here = |note: &&Note| {
            let first = concerned(&note.rule).iter().find(|kind| self.value(kind).is_some());
            first == Some(&kind.name)
        };
        notes.extend(self.application.notes().iter().filter(is_here).cloned());
        notes
    }

    /// Shows all there is to tell; announces what is new.
    pub fn show(&self, root: &Root, quiet: bool) {
        let mut news = String::new();
        for field in self.fields.get() {
            if let Some(words) = field.show(root, &self.element, self.notes(&field)) {
                news.push_str(&words);
            }
        }
        if !quiet && !self.waiting.get() && !news.is_empty() {
            root.announce(self, news.trim_end());
        }
    }

    /// As it was before anything was entered.
    pub fn forget(&self, root: &Root) {
        self.hold(false);
        for field in self.fields.get() {
            field.forget();
        }
        self.contract.stop();
        self.application.stop();
        self.summary.remove(root);
        self.show(root, true);
        root.announce(self, "");
    }

    /// Whether a submit waits.
    pub fn hold(&self, waits: bool) {
        self.waiting.set(waits);
        dom::attribute(&self.element, "aria-busy", Some("true").filter(|_| waits));
    }

    /// Takes back all that was done to the page.
    pub fn release(&self, root: &Root) {
        self.forget(root);
        for field in self.fields.get() {
            field.release();
        }
        if let Some(live) = &self.live {
            live.remove();
        }
        self.element.set_no_validate(self.had_novalidate);
    }
}

fn options(locale: Locale) -> Object {
    let options = Object::new();
    let locale = if locale == Locale::Zh { "zh" } else { "en" };
    dom::put(&options, "locale", &locale.into());
    options
}
