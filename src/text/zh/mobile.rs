//! 手机号码的用语。

use crate::form::mobile::MobileCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &MobileCase) -> Words {
    use MobileCase as C;
    match case {
        C::Chinese => Words::say("11位手机号码。"),
        C::NotChinese { count } => Words::and(
            format_args!("共{count}位数字，不是以13至19开头的11位手机号码。"),
            "请核对；境外号码请加“+”和国家代码。",
        ),
        C::Abroad => {
            Words::and("这是境外号码，可能收不到系统的短信。", "如有境内手机号码，请填写境内号码。")
        }
    }
}
