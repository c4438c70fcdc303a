//! 机读区的用语。

use crate::form::mend::Mend;
use crate::form::mrz::{MrzCase, Part};
use crate::text::{Words, each_mend};

/// The words of a case.
pub fn words(case: &MrzCase) -> Words {
    use MrzCase as C;
    match case {
        C::Empty => Words::and("尚未填写机读区。", "请照抄护照资料页底部的两行，填充符为<。"),
        C::LayoutRight(format) => Words::say(format_args!("{}格式。", format.name())),
        C::LayoutWrong { lines } => {
            let lines: Vec<String> = lines.iter().map(usize::to_string).collect();
            Words::and(
                format_args!(
                    "共{}行，每行字符数：{}。护照为两行，每行44个字符。",
                    lines.len(),
                    lines.join("、")
                ),
                "请照抄每一行，包括全部填充符<；签证为2行44或36，证件卡为3行30或2行36。",
            )
        }
        C::OtherFormat { format, wanted } => Words::and(
            format_args!("这是{}格式的机读区，而非{}。", format.name(), wanted.name()),
            "请照抄护照资料页底部的两行。",
        ),
        C::AlphabetRight => Words::say("只有大写字母、数字和<。"),
        C::AlphabetWrong { strays, width } => {
            let strays: Vec<String> = strays
                .iter()
                .map(|stray| {
                    let like = stray.looks_like.map(|c| format!("，形似{c}")).unwrap_or_default();
                    format!("“{}”({}{like})", stray.typed, place(stray.place, *width))
                })
                .collect();
            Words::and(
                format_args!("机读区中不会出现{}。", strays.join("、")),
                "机读区只用大写英文字母、数字和<。请对照护照核对。",
            )
        }
        C::DocumentRight { code } => Words::say(format_args!("证件类型{code}。")),
        C::DocumentWrong { code, format } => Words::and(
            format_args!("证件类型“{code}”不是{}格式所用。", format.name()),
            "护照以P开头，签证以V开头，证件卡以A、C或I开头。请对照护照核对第1行首字符。",
        ),
        C::StatesRight => Words::say("签发国和国籍代码均在代码表中。"),
        C::StateUnlisted { code } => Words::and(
            format_args!("国家代码“{code}”不在ISO 3166-1及国际民航组织的代码表中。"),
            "请对照护照核对；国家代码没有校验位。",
        ),
        C::Specimen => Words::and("UTO只用于证件样本。", "请填写本人护照的机读区。"),
        C::China => Words::and(
            "机读区的国籍为中国（CHN）。外国人来华工作许可面向外国公民。",
            "请核对是否为申请人的护照。",
        ),
        C::NameRight { full: false } => Words::say("姓名栏只有字母和填充符。"),
        C::NameRight { full: true } => Words::say("姓名栏已满，姓名可能被截短。"),
        C::NameDigit { typed } => Words::and(
            format_args!("姓名栏中有数字“{typed}”，机读区姓名不用数字。"),
            "请对照护照核对；0与O、1与I易混淆。",
        ),
        C::NameMissing => Words::and("姓名栏为空。", "请对照护照核对第1行。"),
        C::DateRight(part) => {
            Words::say(format_args!("{}是存在的日期，或按规定填充。", name(*part)))
        }
        C::DateImpossible { part, typed } => Words::and(
            format_args!("{}“{typed}”（年月日）不是存在的日期。", name(*part)),
            "请对照护照核对。",
        ),
        C::SexRight => Words::say("性别为M、F或<。"),
        C::SexX => {
            Words::and("性别为X。X只出现在资料页，机读区相应为<。", "请对照护照机读区核对。")
        }
        C::SexWrong { typed } => Words::and(
            format_args!("性别为“{typed}”，机读区只用M、F或<。"),
            "请对照护照机读区核对。",
        ),
        C::CheckRight(part) => Words::say(format_args!("{}的校验位相符。", name(*part))),
        C::CheckWrong { part: Part::Composite, typed, expected, mends, width } => Words::and(
            format_args!("总校验位是“{typed}”，应为“{expected}”。"),
            suspects(mends, *width),
        ),
        C::CheckWrong { part, typed, expected, mends, width } => Words::and(
            format_args!("{}的校验位是“{typed}”，应为“{expected}”：有一位抄错。", name(*part)),
            suspects(mends, *width),
        ),
    }
}

fn name(part: Part) -> &'static str {
    match part {
        Part::Number => "证件号码",
        Part::Birth => "出生日期",
        Part::Expiry => "有效期",
        Part::Personal => "个人号码",
        Part::Composite => "整个机读区",
    }
}

fn place(place: usize, width: usize) -> String {
    format!("第{}行第{}位", (place - 1) / width + 1, (place - 1) % width + 1)
}

fn suspects(mends: &[Mend], width: usize) -> String {
    if mends.is_empty() {
        return "请对照护照逐位核对该栏；0与O、1与I、2与Z、5与S、8与B易混淆。".to_owned();
    }
    let suspects = each_mend(mends, &|at| place(at, width), &|places, written| {
        format!("{}似为{written}", places.join("、"))
    });
    format!("请先看：{}。", suspects.join("；或"))
}
