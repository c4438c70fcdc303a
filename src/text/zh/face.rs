//! 人脸的用语。

use crate::photo::face::raw::Quarter;
use crate::photo::judge::face::{Axis, FaceCase, Part, Size, Unread, Way};
use crate::text::Words;

const LOOK: &str = "请自行查看：应为正面，面部特征完整、清晰。";
const CROP: &str = "请用原图重新裁剪，不要拉伸。";
const PLACE: &str = "请用原图重新裁剪，使双眼左右居中、上下略高于中线。";

/// The words of a case.
pub fn words(case: &FaceCase) -> Words {
    use FaceCase as C;
    match case {
        C::One => Words::say("有一张人脸。"),
        C::None => Words::and(
            "未找到人脸。",
            "请选择申请人的正面照片。如本来就是，请在均匀光线下重拍，面部不要有遮挡。",
        ),
        C::Averted => Words::and("有人头，但没有正对镜头的脸。", "请正对镜头，面部不要有遮挡。"),
        C::Several => Words::and(
            "有不止一张人脸。身后的人或墙上的画像也算。",
            "请重拍，身后不要有其他人或物，或把另一张脸裁去。",
        ),
        C::MaybeSeveral => {
            Words::and("可能有第二张人脸。", "请查看标出的位置。照片上只能有申请人一人。")
        }
        C::NotRead(Unread::Off) => Words::and("未要求读取人脸，因此未作判断。", LOOK),
        C::NotRead(Unread::Models) => Words::and(
            "人脸模型未能载入，因此未读取人脸。",
            "请在网络恢复后重新检查，或自行查看：应为正面，面部特征完整、清晰。",
        ),
        C::NotRead(Unread::Pixels) => Words::and("图像无法解码，因此未读取人脸。", LOOK),
        C::SeemsReal => Words::say("未见不像真人脸之处。"),
        C::MaybeNotReal => {
            Words::and("无法判断是否真人的脸：可能被遮挡、是画像，或转向一侧。", LOOK)
        }
        C::Upright => Words::say("照片直立。"),
        C::Lies(Quarter::Over) => Words::and("照片上下颠倒。", "请旋转180°后保存。"),
        C::Lies(Quarter::Right) => Words::and("照片横躺。", "请顺时针旋转90°后保存。"),
        C::Lies(Quarter::Left) => Words::and("照片横躺。", "请逆时针旋转90°后保存。"),
        C::Straight(Axis::Yaw) => Words::say("脸没有左右偏转。"),
        C::Straight(Axis::Pitch) => Words::say("脸没有上仰或下俯。"),
        C::Straight(Axis::Roll) => Words::say("头没有倾斜。"),
        C::Turned(axis, way) => Words::and(format_args!("{}。", turned(*axis, *way)), back(*axis)),
        C::TurnedFar(axis, way) => {
            Words::and(format_args!("不是正面照：{}很多。", turned(*axis, *way)), back(*axis))
        }
        C::SizeRight => Words::say("头部大小合适。"),
        C::SizeDoubtful(size) => Words::and(
            format_args!("按ISO的人像标准，头部{}；其他公布的标准可能允许。", too(*size)),
            CROP,
        ),
        C::SizeWrong(size) => Words::and(
            format_args!("按任何一种公布的照片标准，头部都{}。", too(*size)),
            match size {
                Size::Small => "如像素足够，请裁剪得离头部近些，或走近重拍。",
                Size::Large => "请用原图重新裁剪，头部四周多留空间，或离远些重拍。",
            },
        ),
        C::PlaceRight => Words::say("头部位置合适。"),
        C::PlaceDoubtful(way) => Words::and(format_args!("头部略{}。", off(*way)), PLACE),
        C::PlaceWrong(way) => Words::and(format_args!("头部{}。", off(*way)), PLACE),
        C::Inside => Words::say("头部完整。"),
        C::HairCut => Words::and("头发或头顶碰到上边沿。", "请用原图重新裁剪，头顶上方多留空间。"),
        C::EarCut => Words::and("耳朵或遮耳的头发可能被裁掉。", "请用原图重新裁剪，两侧多留空间。"),
        C::MaybeCut(part) => Words::and(
            format_args!("{}在边沿上，可能被裁掉。", name(*part)),
            "请用原图重新裁剪，这一侧多留空间。",
        ),
        C::Cut(part) => Words::and(
            format_args!("{}被裁掉：要求“面部特征完整”。", name(*part)),
            "请用原图重新裁剪，使头部完整，或重拍。",
        ),
        C::EyesOpen => Words::say("双眼睁开。"),
        C::EyesNarrow => Words::and("双眼可能半闭。", "请查看双眼是否自然睁开；如不是，请重拍。"),
        C::EyeClosed(way) => {
            Words::and(format_args!("照片{}侧的眼睛闭着。", side(*way)), "请睁开双眼重拍。")
        }
        C::EyesClosed => Words::and("双眼闭着。", "请睁开双眼重拍。"),
        C::EyesApart => Words::say("两眼间像素足够。"),
        C::EyesNear => Words::and(
            "两眼间像素较少：够某些公布的标准，不够另一些。",
            "请使用更大的版本，或裁剪得离头部近些。",
        ),
        C::EyesTooNear => Words::and(
            "两眼间像素太少，不够任何一种公布的标准。",
            "请使用相机原图，或走近重拍。把小图放大没有用。",
        ),
        C::MouthClosed => Words::say("嘴闭合。"),
        C::MouthAjar => Words::and("嘴微张，或露出牙齿。", "请闭嘴、不笑，重拍。"),
        C::MouthOpen => Words::and("嘴张开。", "请闭嘴重拍。"),
        C::Tongue => Words::and("下唇下方像是舌头。", "请查看标出的位置。嘴应闭合。"),
        C::Neutral => Words::say("表情自然。"),
        C::Smile => Words::and("像是在笑。", "要求表情自然：请不笑重拍。"),
        C::BrowsRaised => Words::and("像是扬起了眉毛。", "要求表情自然：请放松眉毛重拍。"),
        C::FarEnough => Words::say("拍摄距离足够。"),
        C::Near => Words::and(
            "相机似乎离得很近，使鼻子显大、耳朵显小。",
            "最好在1.5米外，由他人或用三脚架拍摄。",
        ),
        C::NoFace => Words::and("未读到人脸，因此无法判断。", LOOK),
        C::TurnFirst => Words::and("照片横躺或上下颠倒，因此未测量。", "请转正、保存后重新检查。"),
        C::TooTurned => Words::and("头转得太多，无法测量。", "请正对镜头重拍。"),
    }
}

fn turned(axis: Axis, way: Way) -> &'static str {
    match (axis, way) {
        (Axis::Roll, Way::Left) => "头向照片左侧倾斜",
        (Axis::Roll, _) => "头向照片右侧倾斜",
        (_, Way::Left) => "头转向照片左侧",
        (_, Way::Right) => "头转向照片右侧",
        (_, Way::Up) => "头上仰",
        (_, Way::Down) => "头下俯",
    }
}

fn back(axis: Axis) -> &'static str {
    match axis {
        Axis::Yaw => "请正对镜头重拍，使两耳同样可见。",
        Axis::Pitch => "请重拍：相机与眼睛同高，下巴不抬不低。",
        Axis::Roll => "请把头摆正重拍，或将原图稍作旋转后裁剪。",
    }
}

fn too(size: Size) -> &'static str {
    match size {
        Size::Small => "过小",
        Size::Large => "过大",
    }
}

fn off(way: Way) -> &'static str {
    match way {
        Way::Left => "偏左",
        Way::Right => "偏右",
        Way::Up => "偏高",
        Way::Down => "偏低",
    }
}

fn side(way: Way) -> &'static str {
    match way {
        Way::Left => "左",
        _ => "右",
    }
}

fn name(part: Part) -> &'static str {
    match part {
        Part::Chin => "下巴",
        Part::Crown => "头顶",
        Part::Side => "脸的一侧",
    }
}
