//! 公民身份号码的用语。

use crate::form::resident_id::ResidentIdCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &ResidentIdCase) -> Words {
    use ResidentIdCase as C;
    match case {
        C::FirstGeneration => Words::and(
            "这是15位的第一代公民身份号码，自2013年起停止使用。",
            "请按现行居民身份证填写18位号码。",
        ),
        C::PermanentResident => Words::and(
            "以9开头的是外国人永久居留身份证号码，不是公民身份号码。",
            "如证件是外国人永久居留身份证，请填在相应栏目。",
        ),
        C::RegionRight { name } => Words::say(format_args!("地址码：{}。", name.zh)),
        C::RegionUnlisted { region } => Words::and(
            format_args!("地址码“{region}”不以任何省级行政区划码开头。"),
            "请对照身份证核对前6位。",
        ),
        C::BirthRight => Words::say("出生日期码是存在的日期。"),
        C::BirthImpossible { birth } => Words::and(
            format_args!("出生日期码“{birth}”不是存在的日期。"),
            "请对照身份证核对第7至14位。",
        ),
        C::BirthAhead { birth, submitted } => Words::and(
            format_args!("出生日期{birth}晚于提交日{submitted}。"),
            "请对照身份证核对第7至14位。",
        ),
    }
}
