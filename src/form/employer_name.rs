//! The employer's name, as on its business licence. Spaces and half-width brackets are a matter of
//! typing, so they are noted and nothing fails.

use super::normalise;
use super::number::TypedFacts;
use crate::report::{Case, Finding, Outcome, Report};
use crate::rules::employer_name as rules;

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub enum EmployerNameCase {
    /// Nothing typed.
    Empty,
    /// Typed as licences print it.
    Plain,
    /// Spaces or half-width brackets, which licences do not print.
    Typing {
        /// As licences print it.
        normalised: String,
        /// There are spaces.
        spaces: bool,
        /// There are half-width brackets.
        brackets: bool,
    },
    /// No Chinese character.
    NotChinese,
    /// An emoji or control character.
    Strange {
        /// The first one.
        typed: char,
    },
}

fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// As licences print it: full-width brackets, half-width letters and digits, spaces only between
/// Latin words.
///
/// ```
/// use permit_precheck::form::employer_name::normalise;
/// assert_eq!(normalise(" 深圳 市例子(中国)有限公司"), "深圳市例子（中国）有限公司");
/// assert_eq!(normalise("Example  Ltd"), "Example Ltd");
/// ```
pub fn normalise(typed: &str) -> String {
    let text: Vec<char> = typed
        .chars()
        .take(normalise::LONGEST)
        .filter(|c| c.is_whitespace() || *c == '-' || *c == '·' || !normalise::is_filler(*c))
        .map(|c| match normalise::half_width(c) {
            '(' => '（',
            ')' => '）',
            half if half.is_ascii_alphanumeric() || half == ' ' => half,
            _ => c,
        })
        .collect();
    let latin = |c: Option<&char>| c.is_some_and(|c| c.is_ascii_graphic());
    let mut name = String::new();
    for (index, c) in text.iter().enumerate() {
        if !c.is_whitespace() {
            name.push(*c);
        } else if latin(name.chars().next_back().as_ref()) {
            let next = text[index..].iter().find(|c| !c.is_whitespace());
            if latin(next) {
                name.push(' ');
            }
        }
    }
    name
}

/// The normalised name where it has a Chinese character.
pub fn parse(name: &str) -> Option<&str> {
    name.chars().any(is_chinese).then_some(name)
}

/// The name as licences print it.
pub fn format(name: &str) -> String {
    normalise(name)
}

/// Looks at a name as typed.
///
/// ```
/// use permit_precheck::form::employer_name::check;
/// use permit_precheck::report::Verdict;
/// assert_eq!(check("深圳市例子(中国)有限公司").verdict(), Verdict::Pass); // with a note
/// assert_eq!(check("Example Ltd").verdict(), Verdict::Review);
/// ```
pub fn check(typed: &str) -> Report<TypedFacts> {
    use EmployerNameCase as C;
    let normalised = normalise(typed);
    let inner: String = typed.trim().chars().take(normalise::LONGEST).collect();
    let strange = normalised.chars().find(|c| {
        c.is_control() || matches!(c, '\u{2600}'..='\u{27BF}' | '\u{E000}'..='\u{F8FF}' | '\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}')
    });
    let brackets = inner.contains(['(', ')']);
    let spaces = inner.chars().filter(|c| c.is_whitespace()).count()
        != normalised.chars().filter(|c| c.is_whitespace()).count();
    let (outcome, case) = if normalised.is_empty() {
        (Outcome::Unknown, C::Empty)
    } else if let Some(typed) = strange {
        (Outcome::Warn, C::Strange { typed })
    } else if parse(&normalised).is_none() {
        (Outcome::Warn, C::NotChinese)
    } else if spaces || brackets {
        (Outcome::Pass, C::Typing { normalised: normalised.clone(), spaces, brackets })
    } else {
        (Outcome::Pass, C::Plain)
    };
    let findings = vec![Finding::new(&rules::TYPED, outcome, Case::EmployerName(case))];
    Report { findings, facts: TypedFacts { normalised } }
}
