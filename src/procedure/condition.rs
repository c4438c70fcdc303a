//! Conditions on a situation: `wants = extension | change, card = held`.

use super::situation::Situation;
use super::table::{Lines, Pieces, cut, pieces};

/// Whether a condition holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// It does.
    Yes,
    /// A fact that is known says otherwise.
    No,
    /// It hangs on this fact.
    Unknown(&'static str),
}

/// One part of a condition: a fact and the values it may have, one or several: “or”.
pub(super) fn part(text: &'static str) -> (&'static str, Pieces) {
    let (fact, values) = cut(text, "=");
    (fact, pieces(values, "|"))
}

/// All parts together. What is known to be otherwise decides, whatever else is open.
#[inline(never)]
pub(super) fn holds(condition: &'static str, situation: &Situation) -> Holds {
    let mut result = Holds::Yes;
    for text in pieces(condition, ",") {
        let (fact, mut values) = part(text);
        match situation.get(fact) {
            Some(said) if values.any(|value| value == said) => {}
            Some(_) => return Holds::No,
            None if result == Holds::Yes => result = Holds::Unknown(fact),
            None => {}
        }
    }
    result
}

/// Any of several lines.
#[inline(never)]
pub(super) fn any(lines: Lines<'_>, situation: &Situation) -> Holds {
    let mut result = Holds::No;
    for line in lines {
        match (holds(line.zh, situation), result) {
            (Holds::Yes, _) => return Holds::Yes,
            (unknown, Holds::No) => result = unknown,
            _ => {}
        }
    }
    result
}
