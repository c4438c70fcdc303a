//! One field: what was entered in it, and what is told beside it.

use std::cell::Cell;

use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::Root;
use super::dom::{self, Control, Slot};
use super::job::{Job, Level, Note};
use crate::form::binding::{Kind, Own, Word};

/// A field of a form that is bound.
pub struct Field {
    pub control: Control,
    /// What `data-precheck` says; empty for a field of which only the browser's own complaint is told.
    pub name: String,
    pub kind: Option<&'static Kind>,
    /// The check of this field alone.
    pub own: Job,
    /// What was committed: a text, a file, or `undefined` while it is empty or typed in.
    value: Slot<JsValue>,
    /// Something was typed and not yet committed.
    pub typing: Cell<bool>,
    /// The browser's own complaint, since the last submit.
    pub native: Slot<String>,
    place: Slot<Option<Place>>,
    shown: Slot<String>,
    /// The custom validity is ours.
    marked: Cell<bool>,
    /// `aria-invalid` is ours.
    wrong: Cell<bool>,
}

/// Where a field's notes stand.
#[derive(Clone)]
struct Place {
    element: Element,
    /// Made by us.
    is_ours: bool,
    /// Added by us to what describes the field.
    is_added: bool,
}

impl Field {
    pub fn new(control: Control, name: String) -> Self {
        let kind = Kind::named(&name);
        Self {
            control,
            name,
            kind,
            own: Job::default(),
            value: Slot::default(),
            typing: Cell::new(false),
            native: Slot::default(),
            place: Slot::default(),
            shown: Slot::default(),
            marked: Cell::new(false),
            wrong: Cell::new(false),
        }
    }

    pub fn is(&self, name: &str) -> bool {
        self.name == name
    }

    fn is_photo(&self) -> bool {
        self.kind.is_some_and(|kind| kind.own == Own::Photo)
    }

    /// What was committed; `undefined` where nothing was.
    pub fn value(&self) -> JsValue {
        self.value.get()
    }

    pub fn is_filled(&self) -> bool {
        !self.value.get().is_undefined()
    }

    /// Takes what is in the control now as committed.
    pub fn commit(&self) {
        self.typing.set(false);
        self.value.set(self.live());
    }

    fn live(&self) -> JsValue {
        let control = &self.control;
        if control.matches(":disabled").unwrap_or(false) {
            return JsValue::UNDEFINED;
        }
        if self.is_photo() {
            return dom::get(&dom::get(control, "files"), "0");
        }
        let is_off = matches!(control.type_().as_str(), "checkbox" | "radio") && !control.checked();
        // Not copied here: however long it is, the check takes no more of it than it needs.
        match dom::get(control, "value").dyn_into::<JsString>() {
            Ok(value) if !is_off && value.trim().length() > 0 => value.into(),
            _ => JsValue::UNDEFINED,
        }
    }

    /// Something is being typed: nothing is complained of until it is committed.
    pub fn typed(&self) {
        self.typing.set(true);
        self.value.set(JsValue::UNDEFINED);
        self.native.set(String::new());
        self.own.stop();
    }

    /// As it was before anything was entered.
    pub fn forget(&self) {
        self.typed();
        self.typing.set(false);
    }

    /// Whether what fails here keeps the form from being submitted.
    pub fn blocks(&self, form: &Element) -> bool {
        let mode = |element: &Element| element.get_attribute("data-precheck-mode");
        mode(&self.control).or_else(|| mode(form)).as_deref() != Some("advise")
    }

    /// Whether the custom validity is ours.
    pub fn is_marked(&self) -> bool {
        self.marked.get()
    }

    /// Shows `notes`; gives the words to announce where they changed.
    pub fn show(&self, root: &Root, form: &Element, notes: Vec<Note>) -> Option<String> {
        let say = |word| root.say(&self.control, word);
        let note =
            |level, message| Note { rule: String::new(), level, message, remedy: String::new() };
        let notes = if self.typing.get() { Vec::new() } else { notes };
        // What fails comes first.
        let (mut notes, warnings): (Vec<_>, Vec<_>) =
            notes.into_iter().partition(|note| note.level == Level::Fail);
        notes.extend(warnings);
        let fails = notes.first().filter(|note| note.level == Level::Fail);
        self.mark(fails, self.blocks(form));
        let native = self.native.get();
        if fails.is_none() && !native.is_empty() {
            notes.insert(0, note(Level::Fail, native));
        }
        let is_wrong = notes.first().is_some_and(|note| note.level == Level::Fail);
        if self.is_photo() && self.own.is_running() {
            notes.push(note(Level::Busy, say(Word::Checking)));
        }

        let mut words = String::new();
        for Note { level, message, remedy, .. } in &notes {
            if *level == Level::Warn {
                words.push_str(&say(Word::Warning));
            }
            for part in [message, remedy] {
                words.push_str(part);
                words.push(' ');
            }
        }
        let is_new = self.shown.get() != words;
        self.shown.set(words.clone());
        if is_wrong || self.wrong.get() {
            self.wrong.set(is_wrong);
            dom::attribute(&self.control, "aria-invalid", Some("true").filter(|_| is_wrong));
        }
        self.tell(root, &notes, is_new);
        let is_told = notes.iter().any(|note| note.level != Level::Busy);
        Some(words).filter(|_| is_new && is_told)
    }

    /// Sets the custom validity; one that the page set itself is left alone.
    fn mark(&self, fails: Option<&Note>, blocks: bool) {
        match fails.filter(|_| blocks) {
            Some(note) => self.control.set_custom_validity(&note.message),
            None if self.marked.get() => self.control.set_custom_validity(""),
            None => {}
        }
        self.marked.set(fails.is_some() && blocks);
    }

    /// Writes the notes into their place, which is made where it is missing.
    fn tell(&self, root: &Root, notes: &[Note], is_new: bool) -> Option<()> {
        if notes.is_empty() {
            self.untell();
            return None;
        }
        let held = self.place.get();
        let is_there = held.as_ref().is_some_and(|place| place.element.is_connected());
        let mut held = match held {
            Some(held) => held,
            None => self.find_place(root)?,
        };
        let place = held.element.clone();
        if held.is_ours && !is_there {
            self.insert(&place)?;
        }
        held.is_added |= dom::token(&self.control, "aria-describedby", &place.id(), true);
        self.place.set(Some(held));
        if is_there && !is_new {
            return None;
        }
        place.set_text_content(None);
        dom::attribute(&place, "hidden", None);
        for Note { level, message, remedy, .. } in notes {
            let class = match level {
                Level::Fail => "precheck-fail",
                Level::Warn => "precheck-warn",
                Level::Busy => "precheck-busy",
            };
            let line = dom::element(&root.document, "span", class, "")?;
            if *level == Level::Warn {
                let sign = dom::element(
                    &root.document,
                    "strong",
                    "",
                    &root.say(&self.control, Word::Warning),
                )?;
                line.append_child(&sign).ok()?;
            }
            let message = dom::element(&root.document, "span", "", message)?;
            line.append_child(&message).ok()?;
            if !remedy.is_empty() {
                let remedy = dom::element(&root.document, "span", "precheck-remedy", remedy)?;
                line.append_child(&remedy).ok()?;
            }
            place.append_child(&line).ok()?;
        }
        Some(())
    }

    /// The element that `data-precheck-at` names, or one of ours behind the field and its label.
    fn find_place(&self, root: &Root) -> Option<Place> {
        let control: &Element = &self.control;
        let named = control.get_attribute("data-precheck-at");
        if let Some(element) = named.and_then(|id| root.by_id(&id)) {
            return Some(Place { element, is_ours: false, is_added: false });
        }
        let place = dom::element(&root.document, "p", "precheck-message", "")?;
        place.set_id(&root.new_id());
        Some(Place { element: place, is_ours: true, is_added: false })
    }

    /// Puts our place behind the field, also where a page that draws itself anew has lost it.
    fn insert(&self, place: &Element) -> Option<()> {
        let control: &Element = &self.control;
        // Inside a label the words would become part of the field's name.
        let label = control.closest("label").ok().flatten();
        let after = label.as_ref().unwrap_or(control);
        after.parent_node()?.insert_before(place, after.next_sibling().as_ref()).ok()?;
        Some(())
    }

    fn untell(&self) {
        let Some(Place { element, is_ours, is_added }) = self.place.get() else { return };
        self.place.set(None);
        if is_added {
            dom::token(&self.control, "aria-describedby", &element.id(), false);
        }
        if is_ours {
            element.remove();
        } else {
            element.set_text_content(None);
            dom::attribute(&element, "hidden", Some(""));
        }
    }

    /// Takes back all that was done to the page.
    pub fn release(&self) {
        self.forget();
        self.mark(None, false);
        if self.wrong.get() {
            dom::attribute(&self.control, "aria-invalid", None);
        }
        self.untell();
    }
}
