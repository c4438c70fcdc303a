//! 护照号码的用语。

use crate::form::passport_number::PassportNumberCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &PassportNumberCase) -> Words {
    use PassportNumberCase as C;
    match case {
        C::Usual { count } => Words::say(format_args!("共{count}位。")),
        C::Short { count } => {
            Words::and(format_args!("护照号码只有{count}位，少见。"), "请对照护照资料页核对。")
        }
        C::Long { count } => Words::and(
            format_args!("护照号码有{count}位，机读区只能容纳9位。"),
            "请对照护照资料页核对，不要填入校验位或国籍代码。",
        ),
        C::NoDigit => Words::and("护照号码中没有数字。", "请对照护照资料页核对。"),
        C::SameAsMrz => Words::say("与机读区一致。"),
        C::OtherThanMrz { typed, mrz, place } => Words::and(
            format_args!("所填号码{typed}与机读区的{mrz}自第{place}位起不同。"),
            "请对照护照资料页核对；0与O、1与I易混淆。",
        ),
    }
}
