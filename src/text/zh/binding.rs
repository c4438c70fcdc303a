//! 表单绑定自己的用语。

use crate::form::binding::Word;

/// 中文用语。
pub fn say(word: Word) -> &'static str {
    match word {
        Word::Problem => "以下内容有问题",
        Word::Error => "错误：",
        Word::Warning => "注意：",
        Word::Checking => "正在检查照片……",
        Word::Waiting => "正在检查，完成后即提交。",
        Word::Colon => "：",
    }
}
