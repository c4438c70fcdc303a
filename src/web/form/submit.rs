//! Submits: held while a check runs, held back where something fails, then passed on.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement};

use super::Root;
use super::bound::Form;
use super::dom::{self, Control};
use super::field::Field;
use crate::form::binding::Word;

impl Root {
    pub fn submitted(&self, event: &Event) {
        let Some(form) = self.form_of(event) else { return };
        let submitter = dom::get(event, "submitter");
        // A draft is saved as it is, as it would be without us.
        if form.passing.get() || dom::get(&submitter, "formNoValidate").is_truthy() {
            return;
        }
        let stop = || {
            event.prevent_default();
            event.stop_immediate_propagation();
        };
        form.commit();
        form.retry();
        form.judge(self, true);
        let waits = form.fields.get().iter().any(|field| field.blocks(&form.element));
        if waits && form.is_running() {
            stop();
            form.submitter.set(submitter);
            form.hold(true);
            form.show(self, true);
            self.announce(&form, &self.say(&form.element, Word::Waiting));
        } else if !self.is_in_order(&form) {
            stop();
        }
    }

    /// The checks that a submit waited for are done.
    pub fn go_on(&self, form: &Form) {
        form.commit();
        form.judge(self, true);
        if form.is_running() {
            return;
        }
        form.hold(false);
        self.announce(form, "");
        let submitter = form.submitter.get();
        form.submitter.set(JsValue::UNDEFINED);
        if !form.element.is_connected() || !self.is_in_order(form) {
            return;
        }
        form.passing.set(true);
        let with = submitter.dyn_ref::<HtmlElement>();
        // A button that was taken away meanwhile submits nothing; the form still is to be sent.
        if form.element.request_submit_with_submitter(with).is_err() {
            let _ = form.element.request_submit();
        }
        form.passing.set(false);
    }

    /// Whether the form may be submitted; where not, its summary says why.
    fn is_in_order(&self, form: &Form) -> bool {
        form.show(self, true);
        let mut wrong: Vec<Control> = Vec::new();
        let mut fields = form.fields.get();
        let elements = form.element.elements();
        for control in (0..elements.length()).filter_map(|at| elements.get_with_index(at)) {
            let control: Control = control.unchecked_into();
            let at = fields.iter().position(|field| field.control == control);
            let is_ours = at.and_then(|at| fields.get(at)).is_some_and(|field| field.is_marked());
            // What the page does not want judged is only held back for what we found.
            if form.had_novalidate && !is_ours {
                continue;
            }
            if dom::get(&control, "checkValidity").is_undefined() || control.check_validity() {
                continue;
            }
            // Of a group of radio buttons each complains of the same.
            let name = control.name();
            if control.type_() == "radio" && wrong.iter().any(|other| other.name() == name) {
                continue;
            }
            let field = match at.and_then(|at| fields.get(at)) {
                Some(field) => field.clone(),
                None => {
                    let field = Rc::new(Field::new(control.clone(), String::new()));
                    fields.push(field.clone());
                    field
                }
            };
            field.native.set(control.validation_message().unwrap_or_default());
            wrong.push(control);
        }
        form.fields.set(fields);
        form.show(self, true);
        if wrong.is_empty() {
            form.summary.remove(self);
        } else {
            form.summary.show(self, form, &wrong);
        }
        wrong.is_empty()
    }

    /// A link of a summary leads to its field without changing the page's address.
    pub fn followed(&self, event: &Event) {
        let target: JsValue = event.target().into();
        for form in self.forms.get() {
            if let Some(control) = form.summary.leads_to(&target) {
                event.prevent_default();
                let _ = control.focus();
            }
        }
    }
}
