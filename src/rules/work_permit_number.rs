//! Rules of the work permit's and the Notification's number. No coding rule is published.

use super::{Rule, limit, rule};

/// Fewest characters that raise no question.
pub const FEWEST: usize = 8;
/// Most characters that raise no question.
pub const MOST: usize = 20;

/// Looks like such a number, and is not the passport's.
pub static SHAPE: Rule = rule(
    "field.work-permit-number.shape",
    "Notification template (工作许可编号); no coding rule published",
    &[
        limit("asks under", FEWEST as f64, "characters"),
        limit("asks over", MOST as f64, "characters"),
    ],
);

/// All of them.
pub static ALL: &[&Rule] = &[&SHAPE];
