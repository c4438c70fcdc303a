//! Whether a name as typed can be the one of a name field.

use super::{Name, Word, spell};

/// Letters a name field holds at most; one bit each in a mask of places.
const WIDEST: usize = 63;
/// So many words of either name are compared.
const MOST_WORDS: usize = 24;
/// So many differing words are told.
const MOST_TOLD: usize = 6;

/// How two names agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Agreement {
    /// Every letter, in order, spaces and hyphens apart; either part may come first.
    Same,
    /// The same words in another order.
    OtherOrder,
    /// As far as the zone has it: its name field is full, so it may be cut.
    Cut,
    /// Some words differ.
    Differs {
        /// Words of the form that the zone has not.
        typed: Vec<String>,
        /// Words of the zone that the form has not.
        zone: Vec<String>,
    },
}

/// Holds a name against a name field, of a passport 39 places with its fillers.
///
/// ```
/// use permit_precheck::form::name::{Agreement, compare, parse};
/// let field = "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K";
/// let name = parse("Nilavadhanananda, Chayapa Dejthamrong Krasuang");
/// assert_eq!(compare(&name, field), Agreement::Cut);
/// ```
pub fn compare(name: &Name, field: &str) -> Agreement {
    let (primary, secondary) = field.split_once("<<").unwrap_or((field, ""));
    let words = |text: &str| -> Vec<String> {
        text.split('<')
            .filter(|word| !word.is_empty())
            .map(|word| word.chars().filter(char::is_ascii).take(WIDEST).collect())
            .take(MOST_WORDS)
            .collect()
    };
    let (primary, secondary) = (words(primary), words(secondary));
    let typed: Vec<&Word> = name.words.iter().take(MOST_WORDS).collect();
    let orders = [[&primary[..], &secondary[..]].concat(), [&secondary[..], &primary[..]].concat()];
    if orders.iter().any(|zone| same_letters(&typed, zone)) {
        return Agreement::Same;
    }
    // A letter in the last place means that the name is to be taken as cut (Doc 9303-4 4.2.3).
    let full = field.chars().count() >= 30 && !field.ends_with('<');
    let rotated = |count: usize| {
        let (head, tail) = typed.split_at(count.min(typed.len()));
        [tail, head].concat()
    };
    if full && (0..typed.len().max(1)).any(|count| is_cut(&rotated(count), &orders[0])) {
        return Agreement::Cut;
    }
    let (left_typed, left_zone) = leftovers(&typed, &orders[0]);
    if left_typed.is_empty() && left_zone.is_empty() {
        return Agreement::OtherOrder;
    }
    Agreement::Differs { typed: left_typed, zone: left_zone }
}

/// All letters agree, wherever words are parted: VAN DER BERG and VANDERBERG are the same.
fn same_letters(typed: &[&Word], zone: &[String]) -> bool {
    let letters: Word = typed.iter().flat_map(|word| word.iter().copied()).collect();
    let zone = zone.concat();
    zone.len() <= WIDEST && spelt(&letters, &zone)
}

/// The word can be spelt so.
fn spelt(word: &[super::Forms], text: &str) -> bool {
    ends(word, text) & (1 << text.len()) != 0
}

/// The places of `text`, one bit each, at which the spelling of all letters of the word can end.
fn ends(word: &[super::Forms], text: &str) -> u64 {
    word.iter().fold(1, |places, forms| step(places, forms, text))
}

fn step(places: u64, forms: super::Forms, text: &str) -> u64 {
    let mut next = 0;
    for at in (0..=text.len()).filter(|at| places & (1 << at) != 0) {
        for form in forms.split(' ') {
            if text.get(at..).is_some_and(|rest| rest.starts_with(form)) {
                next |= 1 << (at + form.len());
            }
        }
    }
    next
}

/// `text` is the head of a spelling of the word.
fn is_head(word: &Word, text: &str) -> bool {
    let mut places = 1;
    for forms in word {
        let cut = (0..=text.len()).filter(|at| places & (1 << at) != 0).any(|at| {
            text.get(at..).is_some_and(|rest| forms.split(' ').any(|form| form.starts_with(rest)))
        });
        if cut {
            return true;
        }
        places = step(places, forms, text);
        if places == 0 {
            return false;
        }
    }
    places & (1 << text.len()) != 0
}

/// Every word of the zone is the head of a typed one, in order; words of the form may be left out.
fn is_cut(typed: &[&Word], zone: &[String]) -> bool {
    let mut rest = typed.iter();
    let first = typed.first().zip(zone.first());
    first.is_some_and(|(word, text)| is_head(word, text))
        && zone.iter().all(|text| rest.any(|word| is_head(word, text)))
}

/// Words on either side that the other has not.
fn leftovers(typed: &[&Word], zone: &[String]) -> (Vec<String>, Vec<String>) {
    let mut left: Vec<&String> = zone.iter().collect();
    let mut only_typed = Vec::new();
    for word in typed {
        match left.iter().position(|text| spelt(word, text)) {
            Some(index) => {
                left.remove(index);
            }
            None => only_typed.push(spell(word)),
        }
    }
    let told = |words: Vec<String>| -> Vec<String> {
        words.into_iter().map(|word| word.chars().take(40).collect()).take(MOST_TOLD).collect()
    };
    (told(only_typed), told(left.into_iter().cloned().collect()))
}
