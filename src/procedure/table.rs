//! The text files as blocks of lines, each with its Chinese and its English.

use std::sync::LazyLock;

use super::condition::{self, Holds};
use super::situation::Situation;
use crate::text::Locale;

/// Every block of every file, read once.
#[inline(never)]
pub(super) fn table() -> &'static Table {
    static TABLE: LazyLock<Table> = LazyLock::new(|| Table::read(FILES));
    &TABLE
}

const FILES: &str = concat!(
    include_str!("rules.txt"),
    include_str!("questions.txt"),
    include_str!("clauses.txt"),
    include_str!("documents.txt"),
    include_str!("deadlines.txt"),
    include_str!("places.txt"),
);

/// Words that begin a block.
const KINDS: [&str; 9] =
    ["rule", "given", "question", "clause", "city", "document", "papers", "deadline", "place"];

/// Words in both languages. A line without English is the same in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Text {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// In a language.
    pub fn tell(self, locale: Locale) -> &'static str {
        match locale {
            Locale::En if !self.en.is_empty() => self.en,
            _ => self.zh,
        }
    }

    /// The first word, which is a name, and the words after it.
    #[inline(never)]
    pub fn named(self) -> (&'static str, Text) {
        let (name, zh) = split(self.zh);
        (name, Text { zh, en: self.en })
    }
}

/// A line of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Its first word.
    pub key: &'static str,
    /// What follows.
    pub text: Text,
}

/// A rule, a question, a clause, …
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    /// One of [`KINDS`].
    pub kind: &'static str,
    /// What follows that on its line.
    pub name: &'static str,
    /// The lines below.
    pub lines: Vec<Line>,
}

impl Block {
    /// The lines of a key, in order.
    pub fn all(&self, key: &'static str) -> Lines<'_> {
        Lines { rest: self.lines.iter(), key }
    }

    /// The first line of a key; empty where there is none.
    #[inline(never)]
    pub fn one(&self, key: &'static str) -> Text {
        self.all(key).next().unwrap_or(Text { zh: "", en: "" })
    }

    /// Does any of the `when` lines hold?
    pub fn applies(&self, situation: &Situation) -> Holds {
        condition::any(self.all("when"), situation)
    }

    /// Does any of the `also` lines hold?
    pub fn listed_beside(&self, situation: &Situation) -> Holds {
        condition::any(self.all("also"), situation)
    }

    /// A case under way on 2024-12-01.
    pub fn is_transitional(&self) -> bool {
        self.all("transitional").next().is_some()
    }

    /// The row of the decision table; `None` where no answer of the notice sets one.
    pub fn rule(&self) -> Option<&'static str> {
        let rule = split(self.name).1;
        (rule != "-").then_some(rule)
    }
}

/// All blocks.
#[derive(Debug, Default)]
pub(super) struct Table {
    blocks: Vec<Block>,
    /// Lines that belong nowhere; a test wants none.
    pub lost: Vec<&'static str>,
}

impl Table {
    fn read(text: &'static str) -> Self {
        let mut table = Self::default();
        for line in pieces(text, "\n") {
            let (key, zh) = split(line);
            if key.is_empty() || key.starts_with('#') {
                continue;
            }
            if KINDS.contains(&key) {
                table.blocks.push(Block { kind: key, name: zh, lines: Vec::new() });
                continue;
            }
            let lines = table.blocks.last_mut().map(|block| &mut block.lines);
            match (lines, key) {
                (Some(lines), "|") => match lines.last_mut() {
                    Some(line) if line.text.en.is_empty() => line.text.en = zh,
                    _ => table.lost.push(line),
                },
                (Some(lines), _) => lines.push(Line { key, text: Text { zh, en: "" } }),
                (None, _) => table.lost.push(line),
            }
        }
        table
    }

    /// The blocks of a kind, in order.
    pub fn all(&'static self, kind: &'static str) -> Blocks {
        Blocks { rest: self.blocks.iter(), kind }
    }

    /// One block by name.
    #[inline(never)]
    pub fn one(&'static self, kind: &'static str, name: &str) -> Option<&'static Block> {
        self.all(kind).find(|block| block.name == name)
    }

    /// The words of a named block; empty where there is none.
    #[inline(never)]
    pub fn words(&'static self, kind: &'static str, name: &str) -> Text {
        self.one(kind, name).map_or(Text { zh: "", en: "" }, |block| block.one("text"))
    }
}

/// The first word and the rest.
fn split(line: &'static str) -> (&'static str, &'static str) {
    cut(line, " ")
}

/// What stands before and after a separator, trimmed; all before it where there is none.
#[inline(never)]
pub(super) fn cut(text: &'static str, separator: &str) -> (&'static str, &'static str) {
    let (before, after) = text.split_once(separator).unwrap_or((text, ""));
    (before.trim_ascii(), after.trim_ascii())
}

/// The pieces between separators, trimmed; none of an empty text.
pub(super) fn pieces(text: &'static str, separator: &'static str) -> Pieces {
    Pieces { rest: text, separator }
}

// Small is what counts here, not fast: iterators that no caller gets a copy of.

/// See [`Block::all`].
#[derive(Debug, Clone)]
pub(super) struct Lines<'a> {
    rest: std::slice::Iter<'a, Line>,
    key: &'static str,
}

impl Iterator for Lines<'_> {
    type Item = Text;

    #[inline(never)]
    fn next(&mut self) -> Option<Text> {
        self.rest.find(|line| line.key == self.key).map(|line| line.text)
    }
}

/// See [`Table::all`].
#[derive(Debug, Clone)]
pub(super) struct Blocks {
    rest: std::slice::Iter<'static, Block>,
    kind: &'static str,
}

impl Iterator for Blocks {
    type Item = &'static Block;

    #[inline(never)]
    fn next(&mut self) -> Option<&'static Block> {
        self.rest.find(|block| block.kind == self.kind)
    }
}

/// See [`pieces`].
#[derive(Debug, Clone)]
pub(super) struct Pieces {
    rest: &'static str,
    separator: &'static str,
}

impl Iterator for Pieces {
    type Item = &'static str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'static str> {
        if self.rest.is_empty() {
            return None;
        }
        let (piece, rest) = cut(self.rest, self.separator);
        self.rest = rest;
        Some(piece)
    }
}
