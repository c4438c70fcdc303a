//! The few things that are done to a page, each in one place.

use std::cell::Cell;

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, Document, Element, EventTarget, HtmlInputElement};

use crate::text::Locale;

/// An input, a select, a textarea or a form-associated custom element: what is used of an input here,
/// the others have too.
pub type Control = HtmlInputElement;

/// A value that is read by copying it. Unlike a `RefCell` it is never found borrowed, whatever a page's
/// own listener calls while ours runs.
#[derive(Default)]
pub struct Slot<T>(Cell<T>);

impl<T: Default + Clone> Slot<T> {
    pub fn get(&self) -> T {
        let value = self.0.take();
        let copy = value.clone();
        self.0.set(value);
        copy
    }

    pub fn set(&self, value: T) {
        self.0.set(value);
    }
}

/// A property; `undefined` where it is not there.
#[inline(never)]
pub fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// Whether an object is the very same as a value.
pub fn is(object: &impl AsRef<JsValue>, value: &JsValue) -> bool {
    object.as_ref() == value
}

/// A property that is a text; empty where it is none.
pub fn text(of: &JsValue, name: &str) -> String {
    get(of, name).as_string().unwrap_or_default()
}

/// Sets a property of an object of ours.
#[inline(never)]
pub fn put(of: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(of, &name.into(), value);
}

/// Sets an attribute, or takes it away.
#[inline(never)]
pub fn attribute(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// An element of ours with its text.
#[inline(never)]
pub fn element(document: &Document, tag: &str, class: &str, words: &str) -> Option<Element> {
    let made = document.create_element(tag).ok()?;
    if !class.is_empty() {
        made.set_class_name(class);
    }
    made.set_text_content(Some(words));
    Some(made)
}

/// Puts a word into a list of words in an attribute, or takes it out; what else is there stays. Gives
/// whether there was anything to do.
#[inline(never)]
pub fn token(element: &Element, name: &str, word: &str, wanted: bool) -> bool {
    let before = element.get_attribute(name).unwrap_or_default();
    let mut words: Vec<&str> = before.split_ascii_whitespace().collect();
    if words.contains(&word) == wanted {
        return false;
    }
    words.retain(|other| *other != word);
    if wanted {
        words.push(word);
    }
    attribute(element, name, Some(words.join(" ").as_str()).filter(|words| !words.is_empty()));
    true
}

/// Tells the page, from `target` upwards and out of shadow roots.
#[inline(never)]
pub fn fire(target: &EventTarget, name: &str, detail: &JsValue) {
    let about = CustomEventInit::new();
    about.set_bubbles(true);
    about.set_composed(true);
    about.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &about) {
        let _ = target.dispatch_event(&event);
    }
}

/// The language of the nearest `lang`, through shadow roots: Chinese, or else English.
#[inline(never)]
pub fn locale(element: &Element) -> Locale {
    let mut inner = element.clone();
    loop {
        if let Ok(Some(nearest)) = inner.closest("[lang]") {
            let lang = nearest.get_attribute("lang").unwrap_or_default();
            let is_chinese = lang.get(..2).is_some_and(|lang| lang.eq_ignore_ascii_case("zh"));
            return if is_chinese { Locale::Zh } else { Locale::En };
        }
        match get(&inner.get_root_node(), "host").dyn_into::<Element>() {
            Ok(host) => inner = host,
            Err(_) => return Locale::En,
        }
    }
}

/// A number in digits: formatting would weigh more than the rest of this file.
pub fn digits(mut number: u32) -> String {
    let mut digits = String::new();
    loop {
        digits.insert(0, char::from(b'0' + (number % 10) as u8));
        number /= 10;
        if number == 0 {
            return digits;
        }
    }
}
