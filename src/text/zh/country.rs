//! 国籍的用语。

use crate::form::country::CountryCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &CountryCase) -> Words {
    use CountryCase as C;
    match case {
        C::Empty => Words::and("尚未填写国籍。", "请按护照填写国籍，可用三字代码，如DEU。"),
        C::Known(country) => Words::say(format_args!("{}({})。", country.name.zh, country.code)),
        C::China => Words::and(
            "国籍为中国（CHN）。外国人来华工作许可面向外国公民。",
            "请对照护照核对国籍。",
        ),
        C::Organisation(country) => Words::and(
            format_args!("{}是{}的签发机构代码，不是国籍。", country.code, country.name.zh),
            "请填写持证人的国籍。",
        ),
        C::Specimen => Words::and("UTO只用于证件样本。", "请填写护照上的国籍代码。"),
        C::Unlisted { typed } => Words::and(
            format_args!("“{typed}”不在ISO 3166-1及国际民航组织的代码表中。"),
            "请对照护照机读区核对三字代码（德国护照为D）。",
        ),
    }
}
