//! 姓名的用语。

use crate::form::name::NameCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &NameCase) -> Words {
    use NameCase as C;
    match case {
        C::Empty => Words::and("尚未填写姓名。", "请按护照填写。"),
        C::Written { mrz } => Words::say(format_args!("机读区通常写作{mrz}。")),
        C::OtherScript => Words::and(
            "姓名不是拉丁字母或西里尔字母，无法与机读区比对。",
            "请按护照填写拉丁字母姓名；中文姓名另填。",
        ),
        C::Digit { typed } => Words::and(
            format_args!("姓名中有数字“{typed}”。"),
            "请对照护照核对；0与O、1与I易混淆。",
        ),
        C::Strange { typed } => Words::and(
            format_args!("姓名中有“{typed}”(U+{:04X})。", u32::from(*typed)),
            "请按护照重新填写。",
        ),
        C::Same => Words::say("与机读区一致。"),
        C::OtherOrder => Words::say("与机读区各词一致，次序不同；次序未见规定。"),
        C::Cut => Words::say("与机读区所容部分一致；机读区姓名栏已满，姓名被截短。"),
        C::Differs { typed, zone } => Words::and(
            match (typed.is_empty(), zone.is_empty()) {
                (false, true) => format!("机读区没有：{}。", typed.join("、")),
                (true, false) => format!("机读区另有：{}。", zone.join("、")),
                _ => format!("所填{}与机读区{}不同。", typed.join("、"), zone.join("、")),
            },
            "请对照护照核对。如护照资料页与机读区本就不同，以护照资料页为准，并咨询外专局（0755-88121678）。",
        ),
        C::NoZone => Words::and("机读区无法读出姓名，未比对。", "请先核对机读区。"),
    }
}
