//! 外国人永久居留身份证号码的用语。

use crate::form::permanent_resident_id::PermanentResidentIdCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &PermanentResidentIdCase) -> Words {
    use PermanentResidentIdCase as C;
    match case {
        C::ResidentId => Words::and(
            "18位的外国人永久居留身份证号码以9开头；此号码像公民身份号码或港澳台居民居住证号码。",
            "请对照外国人永久居留身份证核对。",
        ),
        C::PlaceRight { name } => Words::say(format_args!("受理地：{}。", name.zh)),
        C::PlaceUnlisted { place } => Words::and(
            format_args!("受理地代码“{place}”不以任何省级行政区划码开头。"),
            "请对照外国人永久居留身份证核对。",
        ),
        C::NationalityRight(country) => {
            Words::say(format_args!("国籍：{}({})。", country.name.zh, country.code))
        }
        C::NationalityChina => Words::and(
            "号码中的国籍为中国，而此证发给外国人。",
            "请对照外国人永久居留身份证核对国籍代码。",
        ),
        C::NationalityUnlisted { nationality } => Words::and(
            format_args!("国籍代码“{nationality}”不在ISO 3166-1中。"),
            "请对照外国人永久居留身份证核对国籍代码。",
        ),
        C::BirthRight => Words::say("出生日期是存在的日期。"),
        C::BirthImpossible { birth } => Words::and(
            format_args!("出生日期“{birth}”不是存在的日期。"),
            "请对照外国人永久居留身份证核对出生日期。",
        ),
        C::BirthAhead { birth, submitted } => Words::and(
            format_args!("出生日期{birth}晚于提交日{submitted}。"),
            "请对照外国人永久居留身份证核对出生日期。",
        ),
    }
}
