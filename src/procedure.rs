//! Which procedure, where, with which documents: the notice's nineteen answers and four sections.
//!
//! The rules are data: the text files of this folder, in Chinese and English side by side, each of
//! which says at its head how it is written. Whoever knows the procedure can mend them there;
//! `cargo test procedure` tells in words what a slip would break.
//!
//! | file | what it holds |
//! |---|---|
//! | `rules.txt` | when which procedure applies, where, its steps, what the notice leaves open |
//! | `questions.txt` | what is asked, with the choices |
//! | `clauses.txt` | the notice's words, our English, and where its English departs |
//! | `documents.txt` | what to bring, under which condition, after which city's source |
//! | `deadlines.txt` | dates along the way and what happens if one slips |
//! | `places.txt` | systems and offices |

mod calendar;
mod condition;
mod deadline;
mod json;
mod paper;
#[cfg(test)]
mod proof;
mod situation;
mod speak;
mod table;

use condition::Holds;
pub use deadline::Due;
pub use situation::{Situation, SituationError};
use table::{Block, table};

/// How the search ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// The first answer is the procedure.
    Found,
    /// The answer to the question decides.
    Question,
    /// No answer of the notice sets a procedure for this; the first answer says what is known.
    Silent,
}

/// What was found: rows of the table, or the question that decides between them.
#[derive(Debug, Clone)]
pub struct Found<'a> {
    situation: &'a Situation,
    /// The procedure first, then what is listed beside it, cases under way on 2024-12-01 last.
    rows: Vec<&'static Block>,
    procedure: Option<&'static Block>,
    question: Option<&'static str>,
    details: Vec<&'static str>,
}

/// Finds the procedure for a situation, or the question whose answer decides.
///
/// Pure: the day it is, where known, is among the facts (`today`). Where no answer of the notice
/// applies the row found says so; nothing is ever guessed.
///
/// ```
/// use permit_precheck::procedure::{Situation, Status, find_procedure};
///
/// let situation = Situation::new([("wants", "cancellation"), ("cancels", "notification")]).unwrap();
/// assert_eq!(find_procedure(&situation).question(), Some("granted"));
///
/// let situation = situation.with("granted", "2024-11-30").unwrap();
/// let found = find_procedure(&situation);
/// assert_eq!(found.status(), Status::Found);
/// assert_eq!(found.rules(), ["R16a"]);
/// ```
pub fn find_procedure(situation: &Situation) -> Found<'_> {
    let mut found =
        Found { situation, rows: Vec::new(), procedure: None, question: None, details: Vec::new() };
    for row in table().all("rule") {
        match row.applies(situation) {
            Holds::Yes => found.procedure = Some(row),
            Holds::Unknown(fact) => found.question = Some(fact),
            Holds::No => continue,
        }
        break;
    }
    found.list(false);
    found.list(true);
    for row in &found.rows {
        paper::note_open(&mut found.details, row, situation);
    }
    found
}

#[inline(never)]
fn note(facts: &mut Vec<&'static str>, fact: &'static str) {
    if !facts.contains(&fact) {
        facts.push(fact);
    }
}

impl Found<'_> {
    /// Lists the rows that hold, those of cases under way on 2024-12-01 or the others.
    #[inline(never)]
    fn list(&mut self, transitional: bool) {
        self.rows.extend(self.procedure.filter(|row| row.is_transitional() == transitional));
        for row in table().all("rule").filter(|row| row.is_transitional() == transitional) {
            match row.listed_beside(self.situation) {
                Holds::Yes if self.procedure != Some(row) => self.rows.push(row),
                Holds::Unknown(fact) if self.procedure.is_some() => note(&mut self.details, fact),
                _ => {}
            }
        }
    }

    /// How the search ended.
    pub fn status(&self) -> Status {
        match self.procedure.map(Block::rule) {
            None => Status::Question,
            Some(None) => Status::Silent,
            Some(Some(_)) => Status::Found,
        }
    }

    /// Rows of the decision table, in the order in which they are told: the procedure, what is
    /// listed beside it, cases under way on 2024-12-01.
    pub fn rules(&self) -> Vec<&'static str> {
        self.rows.iter().filter_map(|row| row.rule()).collect()
    }

    /// The fact that decides, where it is not known.
    pub fn question(&self) -> Option<&'static str> {
        self.question
    }
}
