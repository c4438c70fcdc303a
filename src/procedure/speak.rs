//! What was found, in the words of a language.

use super::condition::{Holds, any};
use super::deadline::Due;
use super::json::Json;
use super::table::{Block, Text, pieces, table};
use super::{Found, Status, calendar, deadline, paper};
use crate::date::Date;
use crate::text::Locale;

/// Where the notice is silent, this number is given.
const PHONE: &str = "0755-88121678";

impl Found<'_> {
    /// In the words of a language, as the JSON text of `Procedure` in `src/web/procedure.d.ts`.
    pub fn json(&self, locale: Locale) -> String {
        let today = self.situation.date("today");
        let deadlines = self.deadlines();
        let mut json = Json::new(locale);
        json.open("", b'{');
        let status = match self.status() {
            Status::Found => "found",
            Status::Question => "question",
            Status::Silent => "silent",
        };
        json.text("status", status);
        json.open("answers", b'[');
        for row in &self.rows {
            self.answer(&mut json, row);
        }
        json.close(b']');
        if let Some(fact) = self.question {
            question(&mut json, "question", fact);
        }
        json.open("details", b'[');
        for fact in &self.details {
            question(&mut json, "", fact);
        }
        json.close(b']');
        json.open("dates", b'[');
        for row in &deadlines {
            let (fact, text) = row.one("from").named();
            json.open("", b'{');
            json.text("fact", fact);
            json.tell("text", text);
            json.close(b'}');
        }
        json.close(b']');
        let dues = deadline::timeline(&deadlines, self.situation);
        json.open("timeline", b'[');
        for due in &dues {
            event(&mut json, due, today);
        }
        json.close(b']');
        json.some("calendar", &calendar::calendar(&dues, today, locale));
        json.text("phone", PHONE);
        json.close(b'}');
        json.finish()
    }

    /// Deadlines from the dates given, in the order of their last days.
    pub fn timeline(&self) -> Vec<Due> {
        deadline::timeline(&self.deadlines(), self.situation)
    }

    /// Deadlines that are not known to be beside the point; none while the procedure is not known.
    fn deadlines(&self) -> Vec<&'static Block> {
        let situation = self.situation;
        table()
            .all("deadline")
            .filter(|_| self.procedure.is_some())
            .filter(|row| any(row.all("when"), situation) != Holds::No)
            .collect()
    }

    #[inline(never)]
    fn answer(&self, json: &mut Json, row: &Block) {
        json.open("", b'{');
        json.text("id", Text { zh: row.name, en: "" }.named().0);
        json.some("rule", row.rule().unwrap_or_default());
        json.tell("title", row.one("title"));
        if row.is_transitional() {
            json.text("transitional", "2024-12-01");
        }
        json.open("places", b'[');
        for at in row.all("at") {
            let (name, menu) = at.named();
            json.open("", b'{');
            json.tell("name", table().words("place", name));
            json.some("menu", menu.zh);
            if json.locale == Locale::En {
                json.some("meaning", menu.en);
            }
            json.some("url", table().one("place", name).map_or("", |place| place.one("url").zh));
            json.close(b'}');
        }
        json.close(b']');
        json.all("steps", row.all("step"));
        json.all("notes", row.all("note"));
        let silent = row.one("silent").tell(json.locale);
        if !silent.is_empty() {
            // What is left open ends with the telephone number.
            let call = match json.locale {
                Locale::Zh => "请致电外专局：",
                Locale::En => " Call the bureau: ",
            };
            json.join("silent", &[silent, call, PHONE]);
        }
        json.all("checks", row.all("see"));
        paper::write(json, row, self.situation);
        json.open("clauses", b'[');
        for name in pieces(row.one("rests").zh, " ") {
            let Some(clause) = table().one("clause", name) else { continue };
            let Text { zh, en } = clause.one("text");
            json.open("", b'{');
            json.text("id", name);
            json.text("zh", zh);
            json.text("en", en);
            json.all("differs", clause.all("differs"));
            json.close(b'}');
        }
        json.close(b']');
        json.close(b'}');
    }
}

#[inline(never)]
fn question(json: &mut Json, key: &str, fact: &str) {
    let Some(block) = table().one("question", fact) else { return };
    json.open(key, b'{');
    json.text("fact", block.name);
    json.tell("text", block.one("text"));
    json.tell("help", block.one("help"));
    json.open("choices", b'[');
    for choice in block.all("choice") {
        let (value, words) = choice.named();
        json.open("", b'{');
        json.text("value", value);
        json.tell("text", words);
        json.close(b'}');
    }
    json.close(b']');
    json.close(b'}');
}

fn event(json: &mut Json, due: &Due, today: Option<Date>) {
    json.open("", b'{');
    json.text("id", due.row.name);
    json.text("from", &told(due.from));
    json.text("to", &told(due.to));
    if let Some(today) = today {
        json.text("state", state(due, today));
    }
    json.tell("title", due.row.one("title"));
    json.tell("slip", due.row.one("slip"));
    json.join("source", &source(due.row, json.locale));
    json.close(b'}');
}

/// `2024-12-06`.
#[inline(never)]
pub(super) fn told(date: Date) -> String {
    date.to_string()
}

/// A clause of the notice, or another source in words.
pub(super) fn source(row: &Block, locale: Locale) -> [&'static str; 2] {
    let rests = row.one("rests");
    let notice = match locale {
        _ if !rests.en.is_empty() => "",
        Locale::Zh => "《通知》",
        Locale::En => "notice ",
    };
    [notice, rests.tell(locale)]
}

/// A deadline of which only the last day matters is open until then.
fn state(due: &Due, today: Date) -> &'static str {
    if today > due.to {
        "passed"
    } else if today < due.from && due.from < due.to {
        "ahead"
    } else {
        "open"
    }
}
