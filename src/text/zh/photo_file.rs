//! 照片文件的用语。

use crate::photo::container::Container;
use crate::photo::judge::file::FileCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &FileCase) -> Words {
    use FileCase as C;
    match case {
        C::FormatRight => Words::say("是JPG图像。"),
        C::FormatWrong(container) => format_wrong(*container),
        C::SizeRight => Words::say("不大于1M。"),
        C::SizeBetween => Words::and(
            "在1,000,000与1,048,576字节之间：《通知》只说“不大于1M”，未说按哪一个计。",
            "为稳妥起见，请以稍低的质量另存为JPG，使其不超过1,000,000字节。",
        ),
        C::SizeOver => {
            Words::and("大于1M。", "请以稍低的质量另存为JPG，或缩小尺寸，但不得小于354x472像素。")
        }
        C::Intact => Words::say("文件完整。"),
        C::IntactWithTail { after } => Words::say(format_args!(
            "文件完整；结尾之后另有{after}字节属于其他内容（如手机附加数据），没有影响。"
        )),
        C::CutOff => Words::and(
            "文件在图像结束前中断：保存、复制或传送时被截断。",
            "请重新复制或下载原文件，或重新导出。",
        ),
        C::Damaged => {
            Words::and("图像的一部分无法读取：文件已损坏。", "请重新复制或下载原文件，或重新导出。")
        }
        C::Untidy { stray } => Words::and(
            format_args!("图像可以读取，但文件中有{stray}字节不属于任何部分，严格的系统可能拒收。"),
            "请打开后重新另存为JPG。",
        ),
        C::TooLarge => Words::and(
            "图像过大，此处未解码，因此无法判断是否完整。",
            "请自行打开查看是否完整，然后缩小。",
        ),
        C::Rare => Words::and(
            "这是少见的JPEG（算术编码、无损或超过8位），几乎没有程序能读，此处未解码。",
            "请重新另存为普通JPG。",
        ),
        C::ChannelsRight => Words::say("彩色，三通道，每通道8位。"),
        C::Grey => Words::and("文件只有一个通道：是黑白照片。", "请使用彩色照片。"),
        C::Cmyk => Words::and("文件有四个通道（CMYK，印刷用）。", "请以RGB(sRGB)另存为JPG。"),
        C::ChannelsOdd { channels, bits } => Words::and(
            format_args!("文件有{channels}个通道、每通道{bits}位；照片应为三通道、每通道8位。"),
            "请以RGB(sRGB)另存为普通JPG。",
        ),
        C::Upright => Words::say("按观看方向存储。"),
        C::Turned { orientation } => Words::and(
            format_args!(
                "图像{}存储，靠方向标记（值为{orientation}）转正显示。忽略此标记的系统会看到错误的方向。",
                how_turned(*orientation)
            ),
            "请打开照片，确认直立后重新保存或导出（旋转一周再保存也可）。",
        ),
        C::PixelsRight => Words::say("不小于354x472像素。"),
        C::PixelsFew { width, height } => Words::and(
            match (width, height) {
                (true, true) => "宽、高均不足：不得小于354x472像素。",
                (true, false) => "宽度不足：不得小于354x472像素。",
                _ => "高度不足：不得小于354x472像素。",
            },
            "请使用相机或照相馆的原图，或重新拍摄。把小图放大只会变模糊。",
        ),
        C::PixelsUnknown => Words::and("文件未说明像素尺寸。", "请打开后重新另存为JPG。"),
        C::ShapeRight => Words::say("竖幅，证件照比例。"),
        C::Landscape => {
            Words::and("宽大于高（横幅）。", "请裁剪为竖幅，宽3比高4。如头像横躺，请先转正。")
        }
        C::TooNarrow => Words::and("比证件照（宽3比高4）窄得多。", "请裁剪为3:4，不要拉伸。"),
        C::TooWide => Words::and("比证件照（宽3比高4）宽得多。", "请裁剪为3:4，不要拉伸。"),
        C::SocialSecuritySize => Words::and(
            "358x441是社保卡照片的尺寸。《通知》建议参照社保卡照片标准，但本身要求不小于354x472像素，因此高度差31像素。",
            "请向照相馆索取同一照片354x472像素或以上的版本，不要放大此图。",
        ),
        C::Edited { editor } => Words::and(
            format_args!("文件由{editor}生成。这本身不是错误。"),
            "请确认只改过尺寸和裁剪：没有磨皮，没有更换背景。",
        ),
    }
}

fn format_wrong(container: Container) -> Words {
    const SAVE_AS: &str = "请打开后另存或导出为JPG。只改文件名没有用。";
    let named = |kind: &str, remedy: &'static str| {
        Words::and(format_args!("只接受JPG图像；按内容看，这是{kind}。"), remedy)
    };
    match container {
        Container::Empty => Words::and("文件是空的（0字节）。", "请重新复制或下载，或另选文件。"),
        Container::Jpeg => Words::say("是JPG图像。"),
        Container::Png => named("PNG图像", SAVE_AS),
        Container::Gif => named("GIF图像", SAVE_AS),
        Container::Webp => named("WebP图像", SAVE_AS),
        Container::Heic => named(
            "HEIC图像（苹果手机的存储格式）",
            "请在iPhone“设置›相机›格式”中选“兼容性最佳”后重拍，或导出为JPG。只改文件名没有用。",
        ),
        Container::Avif => named("AVIF图像", SAVE_AS),
        Container::Bmp => named("BMP图像", SAVE_AS),
        Container::Tiff => named("TIFF图像或相机原始文件", SAVE_AS),
        Container::Jpeg2000 => named("JPEG 2000图像", SAVE_AS),
        Container::JpegXl => named("JPEG XL图像", SAVE_AS),
        Container::Pdf => named("PDF文档", "请将其中的照片导出为JPG，或向照相馆索取JPG。"),
        Container::Video => named("视频", "请选择JPG照片。"),
        Container::Zip => named("ZIP或Office文件", "请取出其中的照片并存为JPG。"),
        Container::Svg => named("SVG图形", "请选择JPG照片。"),
        Container::Html => named("网页", "请保存图片本身，而不是所在的网页。"),
        Container::Text => named("文本", "请选择JPG照片。"),
        Container::Unknown => named("无法识别的文件", "请选择JPG照片。"),
    }
}

fn how_turned(orientation: u8) -> &'static str {
    match orientation {
        2 => "左右镜像",
        3 => "上下颠倒",
        4 => "上下颠倒且镜像",
        5 | 7 => "横躺且镜像",
        _ => "横躺",
    }
}
