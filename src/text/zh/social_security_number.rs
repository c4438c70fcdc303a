//! 外国人社会保障号码的用语。

use crate::form::social_security_number::SocialSecurityNumberCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &SocialSecurityNumberCase) -> Words {
    use SocialSecurityNumberCase as C;
    const LOOK: &str = "外国人社会保障号码由三位国家代码、一位预留数字（通常为0）和证件号码组成，如DEU0G0123456。请核对。";
    match case {
        C::ShapeRight { country } => {
            Words::say(format_args!("结构正确，国家代码为{}({})。", country.code, country.name.zh))
        }
        C::ResidentId => Words::and("这像公民身份号码，是中国公民的社会保障号码。", LOOK),
        C::PermanentResident => Words::and(
            "这是18位外国人永久居留身份证号码；它是否直接用作社会保障号码，未见公布。",
            "请对照社会保障卡核对。",
        ),
        C::NoCountry => Words::and("开头不是三位字母的国家代码。", LOOK),
        C::NoReserve { typed } => {
            Words::and(format_args!("第4位是“{typed}”，应为数字，通常为0。"), LOOK)
        }
        C::CountryUnlisted { country } => {
            Words::and(format_args!("国家代码“{country}”不在ISO 3166-1中。"), LOOK)
        }
        C::China => Words::and("国家代码为CHN（中国），而此号码属于外国人。", LOOK),
        C::NoDocument => Words::and("缺少证件号码。", LOOK),
        C::Long { count } => Words::and(format_args!("共{count}位，数据库只保留18位。"), LOOK),
        C::ComposedSame => Words::say("与国籍和证件号码相符。"),
        C::ComposedOther { composed } => Words::and(
            format_args!("按国籍和证件号码应为{composed}。"),
            "社会保障号码终身不变：如因换发护照，号码中可能是旧护照号码。请对照社会保障卡核对。",
        ),
    }
}
