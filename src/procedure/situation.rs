//! What is known: a few facts by name, checked against the questions and deadlines of the table.

use super::condition::{Holds, holds};
use super::table::{cut, pieces, table};
use crate::date::Date;
use crate::rules::contract::SHORT_TERM_DAYS;

/// The new system opened: 2024-12-01 (notice Q7).
const SWITCH: (i32, u32, u32) = (2024, 12, 1);
/// Most documents that are looked at: more than the table has.
const MOST_DOCUMENTS: usize = 100;

/// Facts of a case, each by the name it has in `questions.txt` or `deadlines.txt`.
///
/// `filed`, `granted` and `cardFiled` take a day or `before`, `on`, `after` (of 2024-12-01); `days`
/// is the length of the work in days and settles `stay`; `business` is one of the kinds the other
/// checks know and settles what it means; `today` is the day from which deadlines are looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Situation {
    facts: Vec<(&'static str, &'static str)>,
    /// What follows where nothing else was said.
    defaults: Vec<(&'static str, &'static str)>,
    dates: Vec<(&'static str, Date)>,
    have: Vec<String>,
}

/// Why a fact is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SituationError {
    /// No question and no deadline has this name.
    Fact(String),
    /// The fact cannot have this value.
    Value(&'static str),
    /// Two facts given contradict each other about this one.
    Contradiction(&'static str),
}

impl std::fmt::Display for SituationError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Fact(name) => write!(f, "“{name}” is not a fact that is known."),
            Self::Value(fact) => {
                write!(f, "{fact}: this value is not among those it can have")?;
                let Some(question) = table().one("question", fact) else {
                    return f.write_str("; a day is written as 2024-12-06.");
                };
                f.write_str(":")?;
                question.all("choice").try_for_each(|value| write!(f, " {}", value.named().0))
            }
            Self::Contradiction(fact) => {
                write!(f, "{fact}: two of the facts given contradict each other.")
            }
        }
    }
}

impl std::error::Error for SituationError {}

impl Situation {
    /// From names and values.
    ///
    /// # Errors
    /// See [`Situation::with`].
    pub fn new<'a>(
        facts: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, SituationError> {
        facts
            .into_iter()
            .try_fold(Self::default(), |situation, (fact, value)| situation.with(fact, value))
    }

    /// With one more fact; an empty value is not given.
    ///
    /// # Errors
    /// A name that is not known, a value it cannot have, or a contradiction to what was said before.
    pub fn with(mut self, fact: &str, value: &str) -> Result<Self, SituationError> {
        self.add(fact, value)?;
        Ok(self)
    }

    /// Adds a fact; an empty value is not given.
    ///
    /// # Errors
    /// See [`Situation::with`].
    pub fn add(&mut self, fact: &str, value: &str) -> Result<(), SituationError> {
        let value = value.trim();
        if value.is_empty() {
            return Ok(());
        }
        if fact == "days" {
            let days: Option<u16> = value.parse().ok().filter(|days| *days > 0);
            let over = i32::from(days.ok_or(SituationError::Value("days"))?) > SHORT_TERM_DAYS;
            self.must("stay", if over { "over-90" } else { "up-to-90" })?;
        } else if let Some(name) = date_named(fact) {
            self.dates.push((name, value.parse().map_err(|_| SituationError::Value(name))?));
        } else {
            let (name, value) = choice(fact, value)?;
            self.must(name, value)?;
        }
        self.settle()
    }

    /// With the documents at hand, by the names they have in `documents.txt`; others are passed over.
    #[must_use]
    pub fn having<'a>(mut self, documents: impl IntoIterator<Item = &'a str>) -> Self {
        self.have.extend(documents.into_iter().take(MOST_DOCUMENTS).map(str::to_owned));
        self
    }

    /// Was the document said to be at hand?
    pub(super) fn has(&self, document: &str) -> bool {
        self.have.iter().any(|have| have == document)
    }

    /// A fact, if known.
    pub(super) fn get(&self, fact: &str) -> Option<&'static str> {
        let mut all = self.facts.iter().chain(&self.defaults);
        all.find(|(name, _)| *name == fact).map(|(_, value)| *value)
    }

    /// A date, if known.
    pub(super) fn date(&self, fact: &str) -> Option<Date> {
        self.dates.iter().rfind(|(name, _)| *name == fact).map(|(_, date)| *date)
    }

    #[inline(never)]
    fn must(&mut self, fact: &'static str, value: &'static str) -> Result<(), SituationError> {
        for (name, said) in &self.facts {
            if *name == fact {
                return if *said == value {
                    Ok(())
                } else {
                    Err(SituationError::Contradiction(fact))
                };
            }
        }
        self.facts.push((fact, value));
        Ok(())
    }

    /// Adds what the facts given always mean, and what follows where nothing else was said.
    #[inline(never)]
    fn settle(&mut self) -> Result<(), SituationError> {
        self.defaults.clear();
        for given in table().all("given") {
            if holds(given.name, self) != Holds::Yes {
                continue;
            }
            for text in pieces(given.one("means").zh, ",") {
                let (fact, value) = cut(text, "=");
                self.must(fact, value)?;
            }
            for text in pieces(given.one("then").zh, ",") {
                self.defaults.push(cut(text, "="));
            }
        }
        Ok(())
    }
}

/// The name of a date, as the table has it.
fn date_named(fact: &str) -> Option<&'static str> {
    let mut names = table().all("deadline").map(|row| row.one("from").named().0);
    if fact == "today" { Some("today") } else { names.find(|name| *name == fact) }
}

/// A fact and its value, as the table has them; a day becomes its side of the switch.
#[inline(never)]
fn choice(fact: &str, value: &str) -> Result<(&'static str, &'static str), SituationError> {
    let Some(question) = table().one("question", fact) else {
        return Err(SituationError::Fact(fact.chars().take(40).collect()));
    };
    let side = side_of_switch(value);
    for choice in question.all("choice") {
        let (known, _) = choice.named();
        if known == value || Some(known) == side {
            return Ok((question.name, known));
        }
    }
    Err(SituationError::Value(question.name))
}

fn side_of_switch(day: &str) -> Option<&'static str> {
    let (year, month, date) = SWITCH;
    Some(match day.parse::<Date>().ok()?.cmp(&Date::new(year, month, date)?) {
        std::cmp::Ordering::Less => "before",
        std::cmp::Ordering::Equal => "on",
        std::cmp::Ordering::Greater => "after",
    })
}
