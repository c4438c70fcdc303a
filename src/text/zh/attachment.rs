//! 附件的用语。

use crate::form::attachment::AttachmentCase;
use crate::photo::container::Container;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &AttachmentCase) -> Words {
    use AttachmentCase as C;
    match case {
        C::Format(container) => Words::say(format_args!("{}文件。", name(*container))),
        C::OtherFormat(container) => Words::and(
            format_args!("这是{}，材料扫描件一般为PDF、JPG或PNG。", name(*container)),
            "请另存为PDF。",
        ),
        C::Empty => Words::and("文件是空的。", "请重新扫描或重新选择文件。"),
        C::Small => Words::say("大小不超过1MB。"),
        C::Large => Words::and(
            "大于1MB。未见深圳公布附件大小限制；有的单位要求每个文件不超过1MB。",
            "如上传被拒，请拆分或降低分辨率后重新扫描。",
        ),
        C::Readable => Words::say("可以打开，至少有一页。"),
        C::Encrypted => Words::and("PDF设有密码或权限限制。", "请导出不加密的PDF。"),
        C::NoPage => Words::and("PDF中没有页面。", "请重新导出或重新扫描。"),
        C::Cut => Words::and("PDF缺少结尾，可能没有传完。", "请重新下载或重新扫描。"),
    }
}

fn name(container: Container) -> &'static str {
    match container {
        Container::Pdf => "PDF",
        Container::Jpeg => "JPG",
        Container::Png => "PNG",
        Container::Heic | Container::Avif => "苹果或安卓手机的照片格式",
        Container::Zip => "压缩包或Office文档",
        Container::Video => "视频",
        Container::Html => "网页",
        Container::Text | Container::Svg => "文本",
        Container::Empty => "空文件",
        Container::Unknown => "无法识别的文件",
        _ => "其他图像格式",
    }
}
