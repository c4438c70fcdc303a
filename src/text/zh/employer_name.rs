//! 用人单位名称的用语。

use crate::form::employer_name::EmployerNameCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &EmployerNameCase) -> Words {
    use EmployerNameCase as C;
    match case {
        C::Empty => Words::and("尚未填写单位名称。", "请按营业执照填写。"),
        C::Plain => Words::say("与营业执照的书写习惯一致；是否登记，此处无法得知。"),
        C::Typing { normalised, spaces, brackets } => {
            let what = match (spaces, brackets) {
                (true, true) => "空格和半角括号",
                (true, false) => "空格",
                _ => "半角括号",
            };
            Words::and(
                format_args!("名称中有{what}，营业执照一般不这样印。"),
                format_args!("如系统提示未查询到信息，可改用：{normalised}"),
            )
        }
        C::NotChinese => {
            Words::and("名称中没有汉字；营业执照上的名称是中文。", "请按营业执照填写中文名称。")
        }
        C::Strange { typed } => Words::and(
            format_args!("名称中有“{typed}”(U+{:04X})。", u32::from(*typed)),
            "请按营业执照重新填写。",
        ),
    }
}
