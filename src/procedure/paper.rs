//! Documents: which are needed, under which condition, after whose list.

use super::condition::{Holds, holds, part};
use super::json::Json;
use super::note;
use super::situation::Situation;
use super::table::{Block, Text, cut, pieces, table};

/// The list of a row.
#[inline(never)]
fn papers(row: &Block) -> Option<&'static Block> {
    table().one("papers", row.one("bring").zh)
}

/// The document, its sources and the condition of a `need` line.
#[inline(never)]
fn read(need: Text) -> (&'static str, &'static str, &'static str) {
    let (need, condition) = cut(need.zh, " if ");
    let (document, sources) = cut(need, " @ ");
    (document, sources, condition)
}

/// Notes the facts on which a document of the row still hangs.
pub(super) fn note_open(details: &mut Vec<&'static str>, row: &Block, situation: &Situation) {
    let Some(papers) = papers(row) else { return };
    for need in papers.all("need") {
        if let Holds::Unknown(fact) = holds(read(need).2, situation) {
            note(details, fact);
        }
    }
}

/// Writes the checklist of a row, where it has one.
#[inline(never)]
pub(super) fn write(json: &mut Json, row: &Block, situation: &Situation) {
    let Some(papers) = papers(row) else { return };
    json.tell("documentsRemark", papers.one("note"));
    json.open("documents", b'[');
    for need in papers.all("need") {
        let (document, sources, condition) = read(need);
        let need = match holds(condition, situation) {
            Holds::No => "not-needed",
            _ if situation.has(document) => "held",
            Holds::Yes => "missing",
            Holds::Unknown(_) => "depends",
        };
        json.open("", b'{');
        json.text("id", document);
        json.tell("text", table().words("document", document));
        json.text("need", need);
        if !condition.is_empty() {
            json.join("condition", &told(condition, json));
        }
        json.open("sources", b'[');
        for source in pieces(sources, ";") {
            let (city, clause) = cut(source, " ");
            json.join("", &[table().words("city", city).tell(json.locale), " ", clause]);
        }
        json.close(b']');
        json.close(b'}');
    }
    json.close(b']');
}

/// A condition in words: the question, and the choices for which the document is needed.
#[inline(never)]
fn told(condition: &'static str, json: &Json) -> Vec<&'static str> {
    let mut told = Vec::new();
    for text in pieces(condition, ",") {
        let (fact, values) = part(text);
        if !told.is_empty() {
            told.push(" · ");
        }
        let Some(question) = table().one("question", fact) else { continue };
        told.push(question.one("text").tell(json.locale));
        let mut separator = " ";
        for choice in question.all("choice") {
            let (value, words) = choice.named();
            if values.clone().any(|wanted| wanted == value) {
                told.push(separator);
                told.push(words.tell(json.locale));
                separator = " / ";
            }
        }
    }
    told
}
