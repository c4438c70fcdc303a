//! Rules of nationality and issuing state (ISO 3166-1; ICAO Doc 9303-3 Section 5).

use super::{Rule, rule};

/// The code is of ISO 3166-1 or of ICAO's own.
pub static LISTED: Rule =
    rule("field.nationality.listed", "ISO 3166-1; ICAO 9303-3 Section 5", &[]);

/// All of them.
pub static ALL: &[&Rule] = &[&LISTED];
