//! JSON text under construction. The compiler writes one copy of each of these, so that a field
//! costs a call.

use super::table::{Lines, Text};
use crate::text::Locale;

/// JSON with the words of one language.
pub(super) struct Json {
    out: Vec<u8>,
    pub locale: Locale,
}

impl Json {
    /// Nothing yet.
    pub fn new(locale: Locale) -> Self {
        Self { out: Vec::new(), locale }
    }

    /// The text. Only whole texts were written, so it is UTF-8.
    pub fn finish(self) -> String {
        String::from_utf8(self.out).unwrap_or_default()
    }

    /// A comma where something stands before, then the key, if any.
    #[inline(never)]
    fn key(&mut self, key: &str) {
        if !matches!(self.out.last(), None | Some(b'{' | b'[')) {
            self.out.push(b',');
        }
        if !key.is_empty() {
            self.quote(&[key]);
            self.out.push(b':');
        }
    }

    #[inline(never)]
    fn quote(&mut self, parts: &[&str]) {
        self.out.push(b'"');
        for part in parts {
            for byte in part.bytes() {
                // The table and the calendar have no other control characters; a test reads all.
                let escaped = match byte {
                    b'\n' => b'n',
                    b'\r' => b'r',
                    _ => byte,
                };
                if escaped != byte || matches!(byte, b'"' | b'\\') {
                    self.out.push(b'\\');
                }
                self.out.push(escaped);
            }
        }
        self.out.push(b'"');
    }

    /// Begins an object or a list.
    #[inline(never)]
    pub fn open(&mut self, key: &str, bracket: u8) {
        self.key(key);
        self.out.push(bracket);
    }

    /// Ends it.
    #[inline(never)]
    pub fn close(&mut self, bracket: u8) {
        self.out.push(bracket);
    }

    /// A text of several parts.
    #[inline(never)]
    pub fn join(&mut self, key: &str, parts: &[&str]) {
        self.key(key);
        self.quote(parts);
    }

    /// A text.
    #[inline(never)]
    pub fn text(&mut self, key: &str, text: &str) {
        self.join(key, &[text]);
    }

    /// A text, left out where it is empty.
    #[inline(never)]
    pub fn some(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.text(key, text);
        }
    }

    /// Words, left out where there are none.
    #[inline(never)]
    pub fn tell(&mut self, key: &str, text: Text) {
        self.some(key, text.tell(self.locale));
    }

    /// A list of words.
    #[inline(never)]
    pub fn all(&mut self, key: &str, words: Lines<'_>) {
        self.open(key, b'[');
        for text in words {
            self.tell("", text);
        }
        self.close(b']');
    }
}
