//! Which single slip would explain a wrong number: a common confusion of two characters, or two
//! neighbours swapped. A mend is only ever offered, never made.

use serde::Serialize;

use super::normalise::look_alike;

/// A sound number one slip away from the one typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Mend {
    /// The number it would be.
    pub code: String,
    /// The suspect characters' places, from 1: one for a confusion, two for a swap.
    pub places: Vec<usize>,
}

/// Characters that are taken for each other, on paper and on screen.
const CONFUSED: [(char, char); 12] = [
    ('0', 'O'),
    ('0', 'D'),
    ('0', 'Q'),
    ('1', 'I'),
    ('1', 'L'),
    ('1', '7'),
    ('2', 'Z'),
    ('3', '8'),
    ('5', 'S'),
    ('6', 'G'),
    ('8', 'B'),
    ('U', 'V'),
];

/// Characters that `c` is taken for.
pub fn twins(c: char) -> impl Iterator<Item = char> {
    CONFUSED.into_iter().filter_map(move |(a, b)| match c {
        _ if c == a => Some(b),
        _ if c == b => Some(a),
        _ => None,
    })
}

/// The number with every character that its alphabet lacks read as the one it is confused with, if
/// that makes it sound.
pub fn letters(
    typed: &str,
    allowed: &dyn Fn(char) -> bool,
    sound: &dyn Fn(&str) -> bool,
) -> Option<Mend> {
    let mut places = Vec::new();
    let code: String = typed
        .chars()
        .enumerate()
        .map(|(index, c)| {
            if allowed(c) {
                return Some(c);
            }
            places.push(index + 1);
            let latin = look_alike(c).unwrap_or(c);
            if allowed(latin) { Some(latin) } else { twins(latin).find(|twin| allowed(*twin)) }
        })
        .collect::<Option<_>>()?;
    sound(&code).then_some(Mend { code, places })
}

/// Every sound number that is one confusion or one swap of neighbours away, at most a handful.
/// `covered` tells by index which characters may be at fault.
///
/// ```
/// use permit_precheck::form::mend::one_slip;
/// let even = |text: &str| text.ends_with('8');
/// let mends = one_slip("13", &|_| true, &even);
/// assert_eq!((mends[0].code.as_str(), mends[0].places.as_slice()), ("18", &[2][..]));
/// ```
pub fn one_slip(
    typed: &str,
    covered: &dyn Fn(usize) -> bool,
    sound: &dyn Fn(&str) -> bool,
) -> Vec<Mend> {
    let characters: Vec<char> = typed.chars().collect();
    let mut mends: Vec<Mend> = Vec::new();
    let mut offer = |candidate: Vec<char>, places: Vec<usize>| {
        let code: String = candidate.into_iter().collect();
        if sound(&code) && mends.iter().all(|mend| mend.code != code) {
            mends.push(Mend { code, places });
        }
    };
    for (index, c) in characters.iter().enumerate().filter(|(index, _)| covered(*index)) {
        for twin in twins(*c) {
            let mut candidate = characters.clone();
            candidate[index] = twin;
            offer(candidate, vec![index + 1]);
        }
    }
    for (index, pair) in characters.windows(2).enumerate() {
        if pair[0] != pair[1] && covered(index) && covered(index + 1) {
            let mut candidate = characters.clone();
            candidate.swap(index, index + 1);
            offer(candidate, vec![index + 1, index + 2]);
        }
    }
    mends
}
