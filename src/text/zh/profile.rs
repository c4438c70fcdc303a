//! 其他部门照片标准的用语。

use crate::photo::judge::face::Size;
use crate::photo::judge::profile::{ProfileCase, What};
use crate::text::Words;

/// The words of a case.
pub fn words(case: &ProfileCase) -> Words {
    use ProfileCase as C;
    match case {
        C::Fits(what) => Words::say(format_args!("{}符合所选标准。", name(*what))),
        C::Near(what, size) => Words::and(
            format_args!("{}{}，或恰在所选标准的界限上。", name(*what), too(*size)),
            mend(*what, *size),
        ),
        C::Outside(what, size) => Words::and(
            format_args!("按所选标准，{}{}。", name(*what), too(*size)),
            mend(*what, *size),
        ),
        C::NotTaken => Words::and("所选标准不接受这种文件。", "请打开后另存或导出为JPG。"),
        C::NotLookedInto => Words::and(
            "所选标准接受这种文件，但此处只能读取JPG。",
            "请自行查看，或检查同一照片的JPG文件。",
        ),
    }
}

fn name(what: What) -> &'static str {
    match what {
        What::Bytes => "文件大小",
        What::Pixels => "像素尺寸",
        What::Shape => "宽高之比",
        What::Head => "头部占比",
        What::Eyes => "两眼间像素",
    }
}

fn too(size: Size) -> &'static str {
    match size {
        Size::Small => "过小",
        Size::Large => "过大",
    }
}

fn mend(what: What, size: Size) -> &'static str {
    match (what, size) {
        (What::Bytes, Size::Large) => "请以稍低的质量另存为JPG。",
        (What::Bytes, Size::Small) => "请用原图以较高的质量另存为JPG。",
        (What::Pixels, Size::Small) => "请使用相机或照相馆的原图。把小图放大只会变模糊。",
        (What::Pixels, Size::Large) => "请缩小到要求的尺寸，不要拉伸。",
        (What::Shape, _) => "请裁剪为要求的比例，不要拉伸。",
        (_, Size::Small) => "请用原图裁剪得离头部近些，不要拉伸。",
        (_, Size::Large) => "请用原图重新裁剪，头部四周多留空间。",
    }
}
