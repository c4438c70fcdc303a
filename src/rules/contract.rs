//! Rules of the contract (notice Q10).

use super::{Rule, limit, rule};

/// 合同生效日必须在提交申请90天内: days from submission to the effective day, the submission day
/// being day 0.
pub const EFFECTIVE_DAYS: i32 = 90;
/// The line between the two procedures: 90日以上(不含90日) and 90日以下(含90日).
pub const SHORT_TERM_DAYS: i32 = 90;
/// This near to either end of the window a finding says how the day is counted.
pub const NEAR_DAYS: i32 = 3;
/// So far before submission the words grow stronger: nothing in the notice allows or forbids it.
pub const LONG_PAST_DAYS: i32 = 90;

/// The filing day can be read.
pub static SUBMITTED: Rule = rule("contract.submitted", "notice Q10 note 1", &[]);
/// The effective day is 0 to 90 calendar days after submission.
pub static EFFECTIVE: Rule = rule(
    "contract.effective",
    "notice Q10 note 1; Civil Code art. 201",
    &[
        limit("days after submission, at least", 0.0, "days"),
        limit("days after submission, at most", EFFECTIVE_DAYS as f64, "days"),
    ],
);
/// The end is after the start and the length fits the procedure.
pub static TERM: Rule = rule(
    "contract.term",
    "notice Q10 (90日以上, 90 itself not included)",
    &[limit("over", SHORT_TERM_DAYS as f64, "days")],
);
/// Nothing of the contract can be changed after filing.
pub static FROZEN: Rule = rule("contract.frozen", "notice Q10 note 2", &[]);

/// In Chinese.
pub static LANGUAGE: Rule = rule("contract.content.language", "notice Q10", &[]);
/// Names both parties.
pub static PARTIES: Rule = rule("contract.content.parties", "notice Q10", &[]);
/// Place of work.
pub static PLACE: Rule = rule("contract.content.place", "notice Q10", &[]);
/// Content of the work.
pub static WORK: Rule = rule("contract.content.work", "notice Q10", &[]);
/// Pay.
pub static PAY: Rule = rule("contract.content.pay", "notice Q10", &[]);
/// Period of work in China.
pub static PERIOD: Rule = rule("contract.content.period", "notice Q10", &[]);
/// Position.
pub static POSITION: Rule = rule("contract.content.position", "notice Q10", &[]);
/// Signed by the applicant.
pub static SIGNATURE: Rule = rule("contract.content.signature", "notice Q10", &[]);
/// Sealed by the employer.
pub static SEAL: Rule = rule("contract.content.seal", "notice Q10", &[]);

/// All of them.
pub static ALL: &[&Rule] = &[
    &SUBMITTED, &EFFECTIVE, &TERM, &FROZEN, &LANGUAGE, &PARTIES, &PLACE, &WORK, &PAY, &PERIOD,
    &POSITION, &SIGNATURE, &SEAL,
];
