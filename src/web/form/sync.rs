//! Follows the page: forms and fields that come, go or change.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlFormElement};

use super::Root;
use super::bound::Form;
use super::dom::{self, Control};
use super::field::Field;

impl Root {
    /// Every element below the root that matches.
    fn all(&self, selector: &str) -> Vec<Element> {
        // A document and a shadow root have what is used of an element here.
        let Ok(found) = self.node.unchecked_ref::<Element>().query_selector_all(selector) else {
            return Vec::new();
        };
        (0..found.length()).filter_map(|at| found.get(at)).map(JsCast::unchecked_into).collect()
    }

    /// Follows the page: forms and fields that came, went or changed.
    pub fn sync(&self) {
        let forms: Vec<HtmlFormElement> =
            self.all("form[data-precheck]").into_iter().map(JsCast::unchecked_into).collect();
        let mut wanted: Vec<(HtmlFormElement, Control, String)> = Vec::new();
        for element in self.all("[data-precheck]:not(form)") {
            let Ok(form) = dom::get(&element, "form").dyn_into::<HtmlFormElement>() else {
                continue;
            };
            // Our own element binds itself, whatever its form.
            let is_bound =
                form.has_attribute("data-precheck") || element.local_name() == "precheck-photo";
            if is_bound && dom::get(&element, "setCustomValidity").is_function() {
                let name = element.get_attribute("data-precheck").unwrap_or_default();
                wanted.push((form, element.unchecked_into(), name));
            }
        }
        let is_wanted = |form: &HtmlFormElement| {
            forms.contains(form) || wanted.iter().any(|(of, ..)| of == form)
        };
        let (mut kept, gone): (Vec<_>, Vec<_>) =
            self.forms.get().into_iter().partition(|form| is_wanted(&form.element));
        for form in gone {
            form.release(self);
        }
        for element in forms.iter().chain(wanted.iter().map(|(form, ..)| form)) {
            if !kept.iter().any(|form| form.element == *element) {
                kept.push(Rc::new(Form::new(element.clone(), self)));
            }
        }
        self.forms.set(kept.clone());
        for form in kept {
            self.follow(&form, &wanted);
        }
    }

    fn follow(&self, form: &Form, wanted: &[(HtmlFormElement, Control, String)]) {
        let wanted: Vec<_> = wanted.iter().filter(|(of, ..)| *of == form.element).collect();
        let is_wanted = |field: &Rc<Field>| {
            let is_same =
                |control: &Control, name: &str| field.control == *control && field.name == name;
            // One that only the browser complains of stays as long as it is in the form.
            if field.name.is_empty() {
                self.is_in(&field.control, form)
            } else {
                wanted.iter().any(|(_, control, name)| is_same(control, name))
            }
        };
        let (mut kept, gone): (Vec<_>, Vec<_>) = form.fields.get().into_iter().partition(is_wanted);
        for field in gone {
            field.release();
        }
        for (_, control, name) in wanted {
            if kept.iter().any(|field| field.control == *control) {
                continue;
            }
            let field = Field::new(control.clone(), name.clone());
            // A person may have begun to type before we were there.
            if dom::is(control, &dom::get(&self.node, "activeElement")) {
                field.typed();
            } else if self.is_ready.get() {
                field.commit();
            }
            kept.push(Rc::new(field));
        }
        form.fields.set(kept);
        form.summary.tidy(self);
        self.judge(form, true);
    }

    fn is_in(&self, control: &Control, form: &Form) -> bool {
        control.is_connected() && dom::is(&form.element, &dom::get(control, "form"))
    }
}
