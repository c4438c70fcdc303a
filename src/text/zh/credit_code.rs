//! 统一社会信用代码的用语。

use super::number::{places, stray};
use crate::form::credit_code::{CreditCodeCase, Mend, format};
use crate::text::Words;

/// The words of a case.
pub fn words(case: &CreditCodeCase) -> Words {
    use CreditCodeCase as C;
    match case {
        C::Empty => Words::and(
            "尚未填写统一社会信用代码。",
            "请按营业执照填写用人单位的18位统一社会信用代码。",
        ),
        C::LengthRight => Words::say("共18位。"),
        C::LengthWrong { count } => {
            let by = if *count < 18 {
                format!("少{}位", 18 - count)
            } else {
                format!("多{}位", count - 18)
            };
            Words::and(
                format_args!("统一社会信用代码为18位，现为{count}位（{by}）。"),
                "请对照营业执照填全18位；空格和连字符不计。",
            )
        }
        C::OldNumber => Words::and(
            "这是15位数字，像旧营业执照注册号或税务登记号。",
            "请填写取代它的18位统一社会信用代码，见现行营业执照。",
        ),
        C::AlphabetRight => Words::say("字符均在代码字符集内。"),
        C::AlphabetWrong { strays, mend } => {
            let strays: Vec<String> = strays.iter().map(stray).collect();
            let remedy = match mend {
                Some(mend) => format!(
                    "如将{}按常见混淆改正，即为合规代码：{}。使用前请对照营业执照。",
                    places(mend),
                    format(&mend.code)
                ),
                None => {
                    "请对照营业执照核对这些字符。代码只用数字和大写英文字母，不用I、O、S、V、Z。"
                        .to_owned()
                }
            };
            Words::and(format_args!("统一社会信用代码中不会出现{}。", strays.join("、")), remedy)
        }
        C::ShapeRight => Words::say("登记管理部门、机构类别、行政区划位置正确。"),
        C::RegionNotDigits { region } => Words::and(
            format_args!("第3至8位为登记管理机关行政区划码，应全为数字，现为“{region}”。"),
            "请对照营业执照核对第3至8位。",
        ),
        C::DepartmentUnlisted { department } => Words::and(
            format_args!("第1位“{department}”不是已知的登记管理部门代码。"),
            "请对照营业执照核对第1位；如确系如此，保留即可。",
        ),
        C::RegionUnlisted { region } => Words::and(
            format_args!("第3至8位“{region}”不以任何省级行政区划码开头。"),
            "请对照营业执照核对第3至8位；如确系如此，保留即可。",
        ),
        C::CheckRight => Words::say("校验码与前17位相符。"),
        C::CheckWrong { typed, expected, mends } => Words::and(
            format_args!("最后一位是“{typed}”，按前17位应为“{expected}”：18位中有一位填错。"),
            suspects(mends),
        ),
        C::CheckWrongFujian { typed, expected } => Words::and(
            format_args!(
                "最后一位是“{typed}”，按国家标准应为“{expected}”。福建早期试点代码确有如此登记的。"
            ),
            "请对照营业执照核对；如确系如此，保留即可。",
        ),
        C::OrganisationRight => Words::say("主体标识码（组织机构代码）自身的校验码相符。"),
        C::OrganisationWrong { typed, expected } => Words::and(
            format_args!("主体标识码（第9至17位）末位是“{typed}”，按其标准应为“{expected}”。"),
            "请对照营业执照核对第9至17位；如确系如此，保留即可。",
        ),
        C::SoundNotRegistered => Words::and(
            "代码符合编码规则；是否已登记，此处无法得知。",
            "如系统提示“验证失败，根据统一社会信用代码未查询到信息”，请先检查填写信息；如无误，可能是单位地方工商信息没有推送至国家监管总局，需联系地方工商（市场监管）管理局处理。",
        ),
    }
}

fn suspects(mends: &[Mend]) -> String {
    if mends.is_empty() {
        return "请对照营业执照逐位核对。常见混淆：0与O、1与I、2与Z、5与S、8与B、U与V。".to_owned();
    }
    let suspects: Vec<String> = mends
        .iter()
        .map(|mend| {
            let how = if mend.places.len() == 2 { "（颠倒）" } else { "" };
            format!("{}{how}：{}", places(mend), format(&mend.code))
        })
        .collect();
    format!("请先看{}。使用前请对照营业执照。", suspects.join("；或"))
}
