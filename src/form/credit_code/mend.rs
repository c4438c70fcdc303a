//! Which single slip would explain a wrong code: a common confusion of two characters, or two
//! neighbours swapped. A mend is only ever offered, never made.

use serde::Serialize;

use super::{is_sound, value};
use crate::form::normalise::look_alike;

/// A sound code one slip away from the one typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Mend {
    /// The code it would be.
    pub code: String,
    /// The suspect characters' places, from 1: one for a confusion, two for a swap.
    pub places: Vec<usize>,
}

/// Characters that are taken for each other, on paper and on screen.
const CONFUSED: [(char, char); 6] =
    [('0', 'O'), ('1', 'I'), ('2', 'Z'), ('5', 'S'), ('8', 'B'), ('U', 'V')];

fn twin(c: char) -> Option<char> {
    CONFUSED.iter().find_map(|(a, b)| match c {
        _ if c == *a => Some(*b),
        _ if c == *b => Some(*a),
        _ => None,
    })
}

/// The code with every character that the alphabet lacks read as the one it is confused with, if
/// that makes it sound.
pub fn letters(code: &str) -> Option<Mend> {
    let mut places = Vec::new();
    let mended: String = code
        .chars()
        .enumerate()
        .map(|(index, c)| match value(c) {
            Some(_) => Some(c),
            None => {
                places.push(index + 1);
                let latin = look_alike(c).unwrap_or(c);
                value(latin).map(|_| latin).or_else(|| twin(latin))
            }
        })
        .collect::<Option<_>>()?;
    is_sound(&mended).then_some(Mend { code: mended, places })
}

/// Every sound code that one confusion or one swap of neighbours away, for a code of the right
/// length and alphabet. At most a handful: each must satisfy both check characters.
pub fn one_slip(code: &str) -> Vec<Mend> {
    let characters: Vec<char> = code.chars().collect();
    let mut mends: Vec<Mend> = Vec::new();
    let mut offer = |candidate: Vec<char>, places: Vec<usize>| {
        let code: String = candidate.into_iter().collect();
        if is_sound(&code) && mends.iter().all(|mend| mend.code != code) {
            mends.push(Mend { code, places });
        }
    };
    for (index, c) in characters.iter().enumerate() {
        if let Some(other) = twin(*c).filter(|other| value(*other).is_some()) {
            let mut candidate = characters.clone();
            candidate[index] = other;
            offer(candidate, vec![index + 1]);
        }
    }
    for (index, pair) in characters.windows(2).enumerate() {
        if pair[0] != pair[1] {
            let mut candidate = characters.clone();
            candidate.swap(index, index + 1);
            offer(candidate, vec![index + 1, index + 2]);
        }
    }
    mends
}
