//! 工作许可号码的用语。

use crate::form::work_permit_number::WorkPermitNumberCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &WorkPermitNumberCase) -> Words {
    use WorkPermitNumberCase as C;
    match case {
        C::Usual => Words::say("由数字和字母组成；编码规则未公布，无法进一步核对。"),
        C::Unusual { count } => Words::and(
            format_args!("共{count}位，与常见的工作许可号码不同；编码规则未公布，不能断定有误。"),
            "请对照《外国人工作许可通知》上的“工作许可编号”或许可证核对。",
        ),
        C::PassportNumber => Words::and(
            "与护照号码相同。工作许可号码一人一号、终身不变，不是护照号码。",
            "请填写《外国人工作许可通知》上的“工作许可编号”。",
        ),
    }
}
