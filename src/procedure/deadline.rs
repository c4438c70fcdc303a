//! Dates along the way, from the dates given.

use super::situation::Situation;
use super::table::Block;
use crate::contract::filing_window;
use crate::date::Date;

/// One deadline with its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Its row.
    pub(super) row: &'static Block,
    /// First day; the same as the last where only that matters.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// Those of the rows whose date is given, in the order of their last days.
pub(super) fn timeline(rows: &[&'static Block], situation: &Situation) -> Vec<Due> {
    let mut dues: Vec<Due> = Vec::new();
    for row in rows {
        let date = situation.date(row.one("from").named().0);
        if let Some(due) = date.and_then(|date| due(row, date)) {
            let place = dues.iter().position(|other| other.to > due.to).unwrap_or(dues.len());
            dues.insert(place, due);
        }
    }
    dues
}

/// `None` where the calendar ends.
#[inline(never)]
fn due(row: &'static Block, date: Date) -> Option<Due> {
    let (opens, closes) = (row.one("opens").zh, row.one("closes").zh);
    if closes == "filing-window" {
        let window = filing_window(date)?;
        return Some(Due { row, from: window.from.parse().ok()?, to: window.to.parse().ok()? });
    }
    let to = step(date, closes)?;
    let from = if opens.is_empty() { to } else { step(date, opens)? };
    Some(Due { row, from, to })
}

/// `-90d` or `+6m` from a day.
#[inline(never)]
fn step(date: Date, offset: &str) -> Option<Date> {
    let count = offset.trim_end_matches(['d', 'm']).parse().ok()?;
    if offset.ends_with('m') { date.add_months(count) } else { date.add_days(count) }
}
