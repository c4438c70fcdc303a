//! 各类号码共有的用语。

use crate::form::mend::Mend;
use crate::form::number::{Kind, NumberCase, Stray};
use crate::text::Words;

/// The words of a case.
pub fn words(case: &NumberCase) -> Words {
    use NumberCase as C;
    match case {
        C::Empty(kind) => Words::and(
            format_args!("尚未填写{}。", name(*kind)),
            format_args!("请按{}填写。", printed(*kind)),
        ),
        C::LengthRight { count } => Words::say(format_args!("共{count}位。")),
        C::LengthWrong { kind, count, wanted } => {
            let wanted: Vec<String> = wanted.iter().map(usize::to_string).collect();
            Words::and(
                format_args!("{}为{}位，现为{count}位。", name(*kind), wanted.join("或")),
                format_args!("请对照{}核对；空格和连字符不计。", printed(*kind)),
            )
        }
        C::AlphabetRight => Words::say("字符均可用。"),
        C::AlphabetWrong { kind, strays, mend } => {
            let strays: Vec<String> = strays.iter().map(stray).collect();
            let remedy = match mend {
                Some(mend) => format!(
                    "如将{}按常见混淆改正，即为合规号码：{}。使用前请对照{}。",
                    places(mend),
                    mend.code,
                    printed(*kind)
                ),
                None => format!("请对照{}核对这些字符。", printed(*kind)),
            };
            Words::and(format_args!("{}中不会出现{}。", name(*kind), strays.join("、")), remedy)
        }
        C::CheckRight => Words::say("校验码相符。"),
        C::CheckWrong { kind, typed, expected, mends } => Words::and(
            format_args!("校验码是“{typed}”，按其余各位应为“{expected}”：有一位填错。"),
            suspects(mends, printed(*kind)),
        ),
    }
}

/// A strange character and its place.
pub fn stray(stray: &Stray) -> String {
    match stray.looks_like {
        Some(latin) => {
            format!("“{}”（第{}位，非英文字母，形似{latin}）", stray.typed, stray.place)
        }
        None => format!("“{}”（第{}位）", stray.typed, stray.place),
    }
}

/// The places of a mend.
pub fn places(mend: &Mend) -> String {
    let places: Vec<String> = mend.places.iter().map(usize::to_string).collect();
    format!("第{}位", places.join("、"))
}

fn suspects(mends: &[Mend], printed: &str) -> String {
    if mends.is_empty() {
        return format!("请对照{printed}逐位核对。");
    }
    let suspects: Vec<String> = mends
        .iter()
        .map(|mend| {
            let how = if mend.places.len() == 2 { "（颠倒）" } else { "" };
            format!("{}{how}:{}", places(mend), mend.code)
        })
        .collect();
    format!("请先看{}。使用前请对照{printed}。", suspects.join("；或"))
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::ResidentId => "公民身份号码",
        Kind::PermanentResidentId => "外国人永久居留身份证号码",
        Kind::PassportNumber => "护照号码",
        Kind::SocialSecurityNumber => "社会保障号码",
        Kind::WorkPermitNumber => "工作许可号码",
        Kind::Mobile => "手机号码",
    }
}

fn printed(kind: Kind) -> &'static str {
    match kind {
        Kind::ResidentId => "居民身份证",
        Kind::PermanentResidentId => "外国人永久居留身份证",
        Kind::PassportNumber => "护照",
        Kind::SocialSecurityNumber => "社会保障卡",
        Kind::WorkPermitNumber => "《外国人工作许可通知》或许可证",
        Kind::Mobile => "本人手机",
    }
}
