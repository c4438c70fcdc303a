//! Words of the work permit number.

use crate::form::work_permit_number::WorkPermitNumberCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &WorkPermitNumberCase) -> Words {
    use WorkPermitNumberCase as C;
    match case {
        C::Usual => Words::say(
            "Letters and digits; how the number is made up is not published, so no more can be told.",
        ),
        C::Unusual { count } => Words::and(
            format_args!(
                "This has {count} characters and is not like the numbers met so far. How the number is made up is not published, so it may be right."
            ),
            "Compare it with 工作许可编号 (Work Permit Card No) on the Notification, or with the permit.",
        ),
        C::PassportNumber => Words::and(
            "This is the passport’s number. A work permit number is a person’s own for life and is another one.",
            "Enter 工作许可编号 (Work Permit Card No) of the Notification.",
        ),
    }
}
