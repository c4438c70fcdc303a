//! The error summary at the head of a form that was not submitted, as GOV.UK's design system has it.

use std::rc::Rc;

use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, Node};

use super::Root;
use super::bound::Form;
use super::dom::{self, Control, Slot};
use super::job::Level;
use crate::form::binding::Word;

/// A line of the summary: the link, and where it leads.
type Link = (Element, Control);

/// The summary of a form, where it has one.
#[derive(Default)]
pub struct Summary {
    place: Slot<Option<Element>>,
    links: Slot<Rc<Vec<Link>>>,
    /// What we put before the page's title.
    title: Slot<String>,
}

impl Summary {
    /// Shows it for these controls and gives it the focus.
    pub fn show(&self, root: &Root, form: &Form, wrong: &[Control]) {
        self.remove(root);
        if self.build(root, form, wrong).is_some() {
            let error = root.say(&form.element, Word::Error);
            let title = root.document.title();
            root.document.set_title(&[error.as_str(), &title].concat());
            self.title.set(error);
        }
    }

    fn build(&self, root: &Root, form: &Form, wrong: &[Control]) -> Option<()> {
        let document = &root.document;
        let place = dom::element(document, "div", "precheck-summary", "")?;
        let heading = dom::element(document, "h2", "", &root.say(&form.element, Word::Problem))?;
        heading.set_id(&root.new_id());
        for (name, value) in
            [("role", "group"), ("tabindex", "-1"), ("aria-labelledby", &heading.id())]
        {
            dom::attribute(&place, name, Some(value));
        }
        let list = dom::element(document, "ul", "", "")?;
        place.append_child(&heading).ok()?;
        place.append_child(&list).ok()?;
        let mut links = Vec::new();
        for control in wrong {
            for words in told(form, control) {
                let label = label(control);
                let has_end = [":", "："].iter().any(|end| label.ends_with(end));
                let label = match label.is_empty() || has_end {
                    true => label,
                    false => label + &root.say(control, Word::Colon),
                };
                let link = dom::element(document, "a", "", &(label + &words))?;
                if control.id().is_empty() {
                    control.set_id(&root.new_id());
                }
                dom::attribute(&link, "href", Some(&["#", &control.id()].concat()));
                let line = dom::element(document, "li", "", "")?;
                line.append_child(&link).ok()?;
                list.append_child(&line).ok()?;
                links.push((link, control.clone()));
            }
        }
        self.links.set(Rc::new(links));
        form.element.insert_before(&place, form.element.first_child().as_ref()).ok()?;
        self.place.set(Some(place.clone()));
        place.unchecked_into::<HtmlElement>().focus().ok()
    }

    /// Takes it away, and what it put before the title.
    pub fn remove(&self, root: &Root) {
        if let Some(place) = self.place.get() {
            place.remove();
        }
        self.place.set(None);
        self.links.set(Rc::default());
        let error = self.title.get();
        self.title.set(String::new());
        if let Some(title) =
            root.document.title().strip_prefix(&error).filter(|_| !error.is_empty())
        {
            root.document.set_title(title);
        }
    }

    /// Takes out the lines of fields that are gone.
    pub fn tidy(&self, root: &Root) {
        let links = self.links.get();
        let (there, gone): (Vec<_>, Vec<_>) =
            links.iter().cloned().partition(|(_, control)| control.is_connected());
        if gone.is_empty() {
            return;
        }
        for (link, _) in &gone {
            if let Some(line) = link.parent_element() {
                line.remove();
            }
        }
        if there.is_empty() {
            self.remove(root);
        }
        self.links.set(Rc::new(there));
    }

    /// The control that a link leads to.
    pub fn leads_to(&self, link: &JsValue) -> Option<Control> {
        let links = self.links.get();
        links.iter().find(|(known, _)| dom::is(known, link)).map(|(_, control)| control.clone())
    }
}

/// All that fails at a control, in the words that stand beside it.
fn told(form: &Form, control: &Control) -> Vec<String> {
    let fields = form.fields.get();
    let field = fields.iter().find(|field| field.control == *control);
    let notes = field.map(|field| form.notes(field)).unwrap_or_default();
    let fails = notes.into_iter().filter(|note| note.level == Level::Fail);
    let mut words: Vec<String> = fails.map(|note| note.message).collect();
    if words.is_empty() {
        words.extend(control.validation_message());
    }
    words
}

/// What the field is called: its label without the field itself.
fn label(control: &Control) -> String {
    let label = dom::get(&dom::get(control, "labels"), "0");
    let Some(label) = label.dyn_ref::<Node>() else {
        return control.get_attribute("aria-label").unwrap_or_default();
    };
    let mut words = String::new();
    let mut next = label.first_child();
    while let Some(part) = next {
        if !part.contains(Some(control)) {
            words += &part.text_content().unwrap_or_default();
        }
        next = part.next_sibling();
    }
    JsString::from(words).trim().into()
}
