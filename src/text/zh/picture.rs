//! 画面本身的用语。

use super::face;
use crate::photo::judge::face::FaceCase;
use crate::photo::judge::picture::PictureCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &PictureCase) -> Words {
    match case {
        PictureCase::Unread(why) => return face::words(&FaceCase::NotRead(*why)),
        PictureCase::NoFace => return face::words(&FaceCase::NoFace),
        _ => (),
    }
    let (message, remedy) = told(*case);
    if remedy.is_empty() { Words::say(message) } else { Words::and(message, remedy) }
}

const WALL: &str = "请在纯白墙前重拍：人离墙一米，墙面均匀受光。不要用软件涂改背景。";
const LIGHT: &str = "请用正面柔和的光重拍：面向窗户，不用闪光灯，不用侧光。";
const ORIGINAL: &str = "请使用相机或照相馆的原图。";
const CROP: &str = "请裁剪到画面本身。";
const SCAN: &str = "请使用原始文件，不要扫描；擦净镜头。";
const LOOK: &str = "请自行查看。";

/// Message and remedy; the remedy is empty where there is nothing to do.
fn told(case: PictureCase) -> (&'static str, &'static str) {
    use PictureCase as C;
    match case {
        C::White => ("背景为白色。", ""),
        C::LightGrey => ("背景为浅灰色：有一份公布的要求接受，通知要求白色。", WALL),
        C::NotWhite => ("背景不是白色：太暗。", WALL),
        C::Tinted => ("背景略带颜色。", WALL),
        C::Coloured => ("背景不是白色：有颜色。", WALL),
        C::NoBackground => ("可见的背景太少，无法判断。", "请自行查看：应为纯白色。"),
        C::BusyWall => ("人像后面东西太多，无法判断有没有阴影。", LOOK),
        C::Uniform => ("人像后面没有其他东西。", ""),
        C::Gradient => ("背景由一侧向另一侧变暗。", WALL),
        C::Things => ("人像后面有物体、线条或图案。", WALL),
        C::Halo => ("人像四周有一圈边，像是换过背景。", WALL),
        C::NoShadow => ("人像后面没有阴影。", ""),
        C::Shadow => ("人像后面有阴影。", "请离墙一米、不用闪光灯重拍。"),
        C::NoBorder => ("没有边框。", ""),
        C::Frame => ("照片四周有边框或线条。", CROP),
        C::Bar => ("照片一侧有边条。", CROP),
        C::RoundCorners => ("照片是圆角。", CROP),
        C::Print => ("像是翻拍的照片或屏幕。", ORIGINAL),
        C::Exposed => ("面部不暗，也没有过曝。", ""),
        C::Dark => ("照片太暗。", LIGHT),
        C::Backlit => ("背景亮而面部暗（逆光）。", LIGHT),
        C::Bright => ("面部过曝。", LIGHT),
        C::WashedOut => ("照片几乎没有反差。", ORIGINAL),
        C::EvenLight => ("面部受光均匀。", ""),
        C::HalfShadow => ("半边脸在阴影中。", LIGHT),
        C::HardShadow => ("面部有明显的阴影。", LIGHT),
        C::NoHotspot => ("面部没有反光。", ""),
        C::Hotspot => ("面部有闪光灯或灯的反光。", LIGHT),
        C::InColour => ("彩色照片。", ""),
        C::BlackAndWhite => ("黑白照片。", "请使用彩色照片。"),
        C::OneTone => ("只有一种色调，如怀旧色。", "请使用没有滤镜的彩色照片。"),
        C::Natural => ("颜色自然。", ""),
        C::Cast => ("面部偏色。", "请在日光下重拍，不用滤镜和彩色灯光。"),
        C::Garish => ("颜色过于浓艳。", ORIGINAL),
        C::Posterised => ("照片的颜色只有几级。", ORIGINAL),
        C::Sharp => ("面部清晰。", ""),
        C::Soft => ("面部不够清晰。", "请放到原大，查看睫毛和头发是否清晰；如不清晰，请重拍。"),
        C::Blurred => ("面部没有对准焦点。", "请在光线充足处对准眼睛、拿稳相机重拍。"),
        C::Moved => ("照片因晃动而模糊。", "请在光线充足处重拍，将相机放稳。"),
        C::Fine => ("没有马赛克，也没有放大过。", ""),
        C::Pixelated => ("画面有明显的方块。", ORIGINAL),
        C::Enlarged => ("画面是由小图放大的。", ORIGINAL),
        C::LightlyCompressed => ("看不出压缩痕迹。", ""),
        C::Compressed => {
            ("文件压缩较多，可能看得出来。", "请用原图以较高质量（90以上）另存为JPEG。")
        }
        C::HeavilyCompressed => {
            ("文件压缩过度，痕迹明显。", "请用原图以较高质量（90以上）另存为JPEG。")
        }
        C::Clean => ("没有明显的噪点。", ""),
        C::Grainy => ("照片噪点多。", "请在更好的光线下重拍。"),
        C::NoDefect => ("未见斑点、折痕或墨迹。", ""),
        C::Specks => ("照片上有斑点或灰尘。", SCAN),
        C::Marks => ("照片上有涂画、印章、文字或污渍。", ORIGINAL),
        C::Creased => ("照片上有折痕或划痕。", SCAN),
        C::Traces => ("脸上可能有划痕、灰尘或文字。", SCAN),
        C::Ink => ("面部像是有墨迹。", ORIGINAL),
        C::Halftone => ("照片由印刷网点组成。", ORIGINAL),
        C::InProportion => ("面部比例正常。", ""),
        C::StretchedHigh => ("照片像是被纵向拉长了。", "请裁剪原图，不要拉伸。"),
        C::StretchedWide => ("照片像是被横向拉宽了。", "请裁剪原图，不要拉伸。"),
        C::SkinSeen => ("皮肤不像磨过皮。", ""),
        C::SkinSmooth => ("皮肤像是磨过皮。", "请关闭美颜，使用原图。"),
        C::FaceUnmeasured => ("面部太小、转动、被遮挡或模糊，无法测量。", LOOK),
        // Told as the face's own rules tell it.
        C::Unread(_) | C::NoFace => ("", ""),
    }
}
