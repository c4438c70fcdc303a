//! Rules of the name (ICAO Doc 9303-3 4.6 and Section 6; 9303-4 4.2.3).

use super::{Rule, rule};

/// Places of the widest name field.
pub const WIDEST: usize = 39;

/// Letters that a zone can spell.
pub static WRITTEN: Rule = rule("field.name.written", "ICAO 9303-3 4.6 and Section 6", &[]);
/// The same as in the machine-readable zone.
pub static MRZ: Rule =
    rule("field.name.mrz", "notice Section 3; ICAO 9303-3 Section 6, 9303-4 4.2.3", &[]);

/// All of them.
pub static ALL: &[&Rule] = &[&WRITTEN, &MRZ];
