//! The declarative binding: `data-precheck` on a form and on its fields. All of its logic is here; what
//! judges are the package's own calls, which `pkg/form.js` hands over.

mod bound;
mod dom;
mod field;
mod job;
mod submit;
mod summary;
mod sync;

use std::cell::Cell;
use std::rc::{Rc, Weak};

use js_sys::{Array, Function};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, MutationObserver, MutationObserverInit, Node, Window};

use self::bound::Form;
use self::dom::Slot;
use self::job::Job;
use crate::form::binding::{Kind, Word};
use crate::text::{Locale, en, zh};

/// What happens in the root: of each the first to hear is this, before the page's own listeners, as the
/// browser's own validation comes before them.
const IN_ROOT: [&str; 6] = ["input", "change", "focusout", "submit", "reset", "click"];
/// What happens anywhere.
const IN_WINDOW: [&str; 5] = ["pointerdown", "pointerup", "pointercancel", "dragend", "pageshow"];
/// Attributes that change what is judged or told.
const WATCHED: [&str; 7] =
    ["data-precheck", "data-precheck-mode", "lang", "disabled", "type", "form", "aria-describedby"];
/// Words are not shown between press and release, lest they move what is pressed; no longer than this.
const HELD_MS: i32 = 700;

type Listener = Closure<dyn Fn(JsValue)>;

/// A document or a shadow root whose forms are bound.
#[wasm_bindgen]
pub struct Binding {
    root: Rc<Root>,
}

#[wasm_bindgen]
impl Binding {
    /// Binds the forms of a document or a shadow root, those that are there and those to come.
    ///
    /// `run(id, check, arguments)` starts a check, which is answered by `answer`; `texts` are words of
    /// the page's own by rule; `announce` is called instead of a live region, where it is given.
    #[wasm_bindgen(constructor)]
    pub fn new(
        window: Window,
        node: Node,
        run: Function,
        texts: JsValue,
        announce: JsValue,
    ) -> Result<Self, JsValue> {
        let document = node.owner_document().unwrap_or_else(|| node.clone().unchecked_into());
        let root = Rc::new(Root {
            is_ready: Cell::new(document.ready_state() == "complete"),
            node,
            document,
            window,
            run,
            texts,
            announcer: announce.dyn_into().ok(),
            forms: Slot::default(),
            last: Cell::new(0),
            last_name: Cell::new(0),
            is_held: Cell::new(false),
            is_late: Cell::new(false),
            listener: Cell::new(None),
            called: Slot::default(),
            observer: Slot::default(),
        });
        root.listen()?;
        root.sync();
        Ok(Self { root })
    }

    /// The report of a check, or why there is none.
    pub fn answer(&self, id: u32, report: &JsValue, error: &JsValue) {
        self.root.answer(id, report, error);
    }

    /// Takes back everything that was done to the page.
    pub fn unbind(&self) {
        self.root.unbind();
    }
}

/// What a binding has to remember.
pub struct Root {
    node: Node,
    document: Document,
    window: Window,
    run: Function,
    texts: JsValue,
    announcer: Option<Function>,
    forms: Slot<Vec<Rc<Form>>>,
    /// The last number of a question, and of an element.
    last: Cell<u32>,
    last_name: Cell<u32>,
    /// The values that a browser restores or fills in are there.
    is_ready: Cell<bool>,
    /// A pointer is pressed; words wait for its release.
    is_held: Cell<bool>,
    is_late: Cell<bool>,
    listener: Cell<Option<Listener>>,
    called: Slot<Option<Function>>,
    observer: Slot<Option<MutationObserver>>,
}

impl Root {
    /// One listener for all: events, changes of the page and timers.
    fn listen(self: &Rc<Self>) -> Result<(), JsValue> {
        let weak: Weak<Self> = Rc::downgrade(self);
        let listener: Listener = Closure::new(move |what: JsValue| {
            if let Some(root) = weak.upgrade() {
                root.hear(&what);
            }
        });
        let called: &Function = listener.as_ref().unchecked_ref();
        for name in IN_ROOT {
            self.node.add_event_listener_with_callback_and_bool(name, called, true)?;
        }
        for name in IN_WINDOW {
            self.window.add_event_listener_with_callback_and_bool(name, called, true)?;
        }
        let observer = MutationObserver::new(called)?;
        let what = MutationObserverInit::new();
        what.set_child_list(true);
        what.set_subtree(true);
        let names: Array = WATCHED.iter().map(|name| JsValue::from_str(name)).collect();
        what.set_attribute_filter(&names.unchecked_into());
        observer.observe_with_options(&self.node, &what)?;
        self.observer.set(Some(observer));
        self.called.set(Some(called.clone()));
        self.listener.set(Some(listener));
        Ok(())
    }

    fn unbind(&self) {
        let Some(called) = self.called.get() else { return };
        self.called.set(None);
        for name in IN_ROOT {
            let _ = self.node.remove_event_listener_with_callback_and_bool(name, &called, true);
        }
        for name in IN_WINDOW {
            let _ = self.window.remove_event_listener_with_callback_and_bool(name, &called, true);
        }
        if let Some(observer) = self.observer.get() {
            observer.disconnect();
        }
        for form in self.forms.get() {
            form.release(self);
        }
        self.forms.set(Vec::new());
        self.listener.take();
    }

    fn hear(&self, what: &JsValue) {
        let Some(event) = what.dyn_ref::<Event>() else {
            // A list of changes, or nothing: a timer.
            if what.is_undefined() {
                self.later()
            } else {
                self.sync()
            }
            return;
        };
        let name = event.type_();
        match name.as_str() {
            "pointerdown" => self.is_held.set(true),
            "pointerup" | "pointercancel" | "dragend" => self.soon(0),
            "pageshow" => self.returned(),
            "submit" => self.submitted(event),
            "click" => self.followed(event),
            "reset" => {
                if let Some(form) = self.form_of(event) {
                    form.resetting.set(event.into());
                    self.soon(0);
                }
            }
            _ => self.entered(event, &name),
        }
    }

    fn soon(&self, milliseconds: i32) {
        if let Some(called) = self.called.get() {
            let _ = self
                .window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&called, milliseconds);
        }
    }

    /// What had to wait until the browser was done with an event.
    fn later(&self) {
        self.is_held.set(false);
        for form in self.forms.get() {
            let reset = form.resetting.get();
            form.resetting.set(JsValue::UNDEFINED);
            if reset.dyn_ref::<Event>().is_some_and(|reset| !reset.default_prevented()) {
                form.forget(self);
            }
            if self.is_late.get() {
                form.show(self, false);
            }
        }
        self.is_late.set(false);
    }

    /// Something was typed, chosen or left.
    fn entered(&self, event: &Event, name: &str) {
        let target: JsValue = event.target().into();
        for form in self.forms.get() {
            let Some(field) =
                form.fields.get().into_iter().find(|field| dom::is(&field.control, &target))
            else {
                continue;
            };
            match name {
                "input" => {
                    field.typed();
                    self.announce(&form, "");
                    form.show(self, true);
                }
                // Typed back to what it was, a value is committed without a change; not so where only the
                // window was left.
                "focusout"
                    if !field.typing.get() || dom::get(&self.node, "activeElement") == target => {}
                _ => {
                    field.commit();
                    field.native.set(String::new());
                    if field.is("submitted") || field.is("photo-taken") {
                        form.fields.get().iter().for_each(|field| field.own.set_plain(false));
                    }
                    self.judge(&form, false);
                }
            }
        }
    }

    /// Judges what has changed in a form, and shows what is known by now.
    fn judge(&self, form: &Form, quiet: bool) {
        form.judge(self, quiet);
        form.show(self, quiet);
    }

    fn answer(&self, id: u32, report: &JsValue, error: &JsValue) {
        for form in self.forms.get() {
            let fields = form.fields.get();
            let own = fields.iter().find(|field| field.own.is_called(id));
            let job: &Job = match own {
                Some(field) => &field.own,
                None if form.contract.is_called(id) => &form.contract,
                None if form.application.is_called(id) => &form.application,
                None => continue,
            };
            let quiet = job.quiet.get();
            let is_answered = error.is_undefined();
            if own.is_some() && !job.is_plain() && dom::text(error, "code") == "option" {
                job.set_plain(true);
                job.answered(None);
                return form.judge(self, quiet);
            }
            job.answered(is_answered.then(|| job::notes(report, &self.texts)));
            let (name, detail) =
                if is_answered { ("precheck", report) } else { ("precheck-error", error) };
            match own {
                Some(field) => dom::fire(&field.control, name, detail),
                None => self.fire_together(&form, job, name, detail),
            }
            if self.is_held.get() && !form.waiting.get() {
                self.is_late.set(true);
                self.soon(HELD_MS);
            } else {
                form.show(self, quiet);
            }
            if form.waiting.get() && !form.is_running() {
                self.go_on(&form);
            }
            return;
        }
    }

    /// The contract's report goes to each of its fields, what lies between fields to the form.
    fn fire_together(&self, form: &Form, job: &Job, name: &str, detail: &JsValue) {
        if !std::ptr::eq(job, &form.contract) {
            return dom::fire(&form.element, name, detail);
        }
        for field in form.fields.get() {
            if field.is_filled() && field.kind.is_some_and(Kind::is_of_contract) {
                dom::fire(&field.control, name, detail);
            }
        }
    }

    fn form_of(&self, event: &Event) -> Option<Rc<Form>> {
        let target: JsValue = event.target().into();
        self.forms.get().into_iter().find(|form| dom::is(&form.element, &target))
    }

    /// The page is there, or there again: a browser may have filled in what was entered before.
    fn returned(&self) {
        self.is_ready.set(true);
        for form in self.forms.get() {
            form.hold(false);
            form.commit();
            form.retry();
            self.judge(&form, true);
        }
    }

    fn by_id(&self, id: &str) -> Option<Element> {
        self.node.unchecked_ref::<Document>().get_element_by_id(id)
    }

    /// An id that no other element has.
    fn new_id(&self) -> String {
        loop {
            self.last_name.set(self.last_name.get().wrapping_add(1));
            let id = ["precheck-", &dom::digits(self.last_name.get())].concat();
            if self.by_id(&id).is_none() {
                return id;
            }
        }
    }

    /// Our own words in the language of an element.
    fn say(&self, near: &Element, word: Word) -> String {
        let words = match dom::locale(near) {
            Locale::Zh => zh::binding::say(word),
            Locale::En => en::binding::say(word),
        };
        words.into()
    }

    fn announces_itself(&self) -> bool {
        self.announcer.is_none()
    }

    /// Says it once to those who listen; nothing takes back what was said.
    fn announce(&self, form: &Form, words: &str) {
        match (&self.announcer, &form.live) {
            (Some(announce), _) if !words.is_empty() => {
                let _ = announce.call1(&JsValue::UNDEFINED, &words.into());
            }
            (None, Some(live)) if live.text_content().as_deref() != Some(words) => {
                live.set_text_content(Some(words));
            }
            _ => {}
        }
    }
}
