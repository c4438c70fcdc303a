//! Words of the face.

use crate::photo::face::raw::Quarter;
use crate::photo::judge::face::{Axis, FaceCase, Part, Size, Unread, Way};
use crate::text::Words;

const LOOK: &str = "Look at it yourself: the face must be frontal, complete and clear.";
const TAKE_ANEW: &str = "Take it anew";
const CROP: &str = "Crop the original photo anew, without stretching it.";

/// The words of a case.
pub fn words(case: &FaceCase) -> Words {
    use FaceCase as C;
    match case {
        C::One => Words::say("One face."),
        C::None => Words::and(
            "No face was found.",
            "Choose a frontal photo of the applicant. If this one is, take it anew in even light with nothing before the face.",
        ),
        C::Averted => Words::and(
            "There is a head, but no face that looks at the camera.",
            "Look straight at the camera, with nothing before the face.",
        ),
        C::Several => Words::and(
            "There is more than one face. A person behind or a picture on the wall counts too.",
            "Take it anew with nobody and nothing else behind, or crop the other face away.",
        ),
        C::MaybeSeveral => Words::and(
            "There may be a second face.",
            "Look at the marked place. Only the applicant may be on the photo.",
        ),
        C::NotRead(Unread::Off) => {
            Words::and("Reading the face was switched off, so this was not judged.", LOOK)
        }
        C::NotRead(Unread::Models) => Words::and(
            "The face models could not be loaded, so the face was not read.",
            "Check again once the connection is back, or look at it yourself: the face must be frontal, complete and clear.",
        ),
        C::NotRead(Unread::Pixels) => {
            Words::and("The picture could not be decoded, so the face was not read.", LOOK)
        }
        C::SeemsReal => Words::say("Nothing speaks against a real face."),
        C::MaybeNotReal => Words::and(
            "Whether this is a person’s face could not be told: it may be covered, drawn, or turned away.",
            LOOK,
        ),
        C::Upright => Words::say("The photo stands upright."),
        C::Lies(Quarter::Over) => {
            Words::and("The photo stands on its head.", "Turn it by 180° and save it.")
        }
        C::Lies(Quarter::Right) => {
            Words::and("The photo lies on its side.", "Turn it by 90° clockwise and save it.")
        }
        C::Lies(Quarter::Left) => Words::and(
            "The photo lies on its side.",
            "Turn it by 90° counter-clockwise and save it.",
        ),
        C::Straight(Axis::Yaw) => Words::say("The face looks neither left nor right."),
        C::Straight(Axis::Pitch) => Words::say("The face looks neither up nor down."),
        C::Straight(Axis::Roll) => Words::say("The head does not lean."),
        C::Turned(axis, way) => {
            Words::and(format_args!("The head {}.", turned(*axis, *way)), back(*axis))
        }
        C::TurnedFar(axis, way) => Words::and(
            format_args!("The photo is not frontal: the head {}, by far.", turned(*axis, *way)),
            back(*axis),
        ),
        C::SizeRight => Words::say("The head has the right size on the photo."),
        C::SizeDoubtful(size) => Words::and(
            format_args!(
                "The head is {} for ISO’s portrait, though another published standard may allow it.",
                too(*size)
            ),
            CROP,
        ),
        C::SizeWrong(size) => Words::and(
            format_args!("The head is {} for every published photo standard.", too(*size)),
            match size {
                Size::Small => {
                    "Crop closer to the head if enough pixels are left, or take it anew from nearer."
                }
                Size::Large => {
                    "Crop the original photo with more room round the head, or take it anew from further away."
                }
            },
        ),
        C::PlaceRight => Words::say("The head is well placed."),
        C::PlaceDoubtful(way) => Words::and(
            format_args!("The head is a little {}.", off(*way)),
            "Crop the original photo so that the eyes are in the middle across and a little above the middle in height.",
        ),
        C::PlaceWrong(way) => Words::and(
            format_args!("The head is {}.", off(*way)),
            "Crop the original photo so that the eyes are in the middle across and a little above the middle in height.",
        ),
        C::Inside => Words::say("The whole head is on the photo."),
        C::HairCut => Words::and(
            "The hair or the top of the head touches the upper edge.",
            "Crop the original photo with more room above the head.",
        ),
        C::EarCut => Words::and(
            "An ear, or the hair over it, may be cut off.",
            "Crop the original photo with more room at the sides.",
        ),
        C::MaybeCut(part) => Words::and(
            format_args!("{} is at the very edge and may be cut off.", name(*part)),
            "Crop the original photo with more room on that side.",
        ),
        C::Cut(part) => Words::and(
            format_args!("{} is cut off: complete facial features are asked for.", name(*part)),
            "Crop the original photo with the whole head on it, or take it anew.",
        ),
        C::EyesOpen => Words::say("Both eyes are open."),
        C::EyesNarrow => Words::and(
            "The eyes may be half closed.",
            "Look whether both eyes are naturally open; if not, take it anew.",
        ),
        C::EyeClosed(way) => Words::and(
            format_args!("The eye on the {} of the photo is closed.", side(*way)),
            "Take it anew with both eyes open.",
        ),
        C::EyesClosed => Words::and("Both eyes are closed.", "Take it anew with both eyes open."),
        C::EyesApart => Words::say("Enough pixels from eye to eye."),
        C::EyesNear => Words::and(
            "Few pixels from eye to eye: enough for some published standards, not for all.",
            "Use a larger version of the photo, or crop closer to the head.",
        ),
        C::EyesTooNear => Words::and(
            "Too few pixels from eye to eye for every published standard.",
            "Use the original from the camera, or take it anew from nearer. Enlarging a small picture does not help.",
        ),
        C::MouthClosed => Words::say("The mouth is closed."),
        C::MouthAjar => Words::and(
            "The mouth is a little open, or teeth show.",
            "Take it anew with the mouth closed and no smile.",
        ),
        C::MouthOpen => Words::and("The mouth is open.", "Take it anew with the mouth closed."),
        C::Tongue => Words::and(
            "Something like a tongue shows below the lip.",
            "Look at the marked place. The mouth must be closed.",
        ),
        C::Neutral => Words::say("The expression is neutral."),
        C::Smile => Words::and(
            "This looks like a smile.",
            "A neutral expression is asked for: take it anew without smiling.",
        ),
        C::BrowsRaised => Words::and(
            "The brows look raised.",
            "A neutral expression is asked for: take it anew with the brows at rest.",
        ),
        C::FarEnough => Words::say("Taken from far enough."),
        C::Near => Words::and(
            "The camera seems to have been very near, which makes the nose large and the ears small.",
            "Better from 1.5 metres, by another person or with a tripod.",
        ),
        C::NoFace => Words::and("No face was read, so this could not be told.", LOOK),
        C::TurnFirst => Words::and(
            "The photo lies on its side or stands on its head, so this was not measured.",
            "Turn it upright, save it and check it again.",
        ),
        C::TooTurned => Words::and(
            "The head is turned too far for this to be measured.",
            format_args!("{TAKE_ANEW} looking straight at the camera."),
        ),
    }
}

fn turned(axis: Axis, way: Way) -> &'static str {
    match (axis, way) {
        (Axis::Roll, Way::Left) => "leans to the left of the photo",
        (Axis::Roll, _) => "leans to the right of the photo",
        (_, Way::Left) => "is turned to the left of the photo",
        (_, Way::Right) => "is turned to the right of the photo",
        (_, Way::Up) => "looks up",
        (_, Way::Down) => "looks down",
    }
}

fn back(axis: Axis) -> &'static str {
    match axis {
        Axis::Yaw => "Take it anew with the face straight to the camera, both ears seen alike.",
        Axis::Pitch => {
            "Take it anew with the camera at eye level, chin neither raised nor lowered."
        }
        Axis::Roll => {
            "Take it anew with the head upright, or turn the original a little and crop it."
        }
    }
}

fn too(size: Size) -> &'static str {
    match size {
        Size::Small => "too small",
        Size::Large => "too large",
    }
}

fn off(way: Way) -> &'static str {
    match way {
        Way::Left => "too far left",
        Way::Right => "too far right",
        Way::Up => "too high",
        Way::Down => "too low",
    }
}

fn side(way: Way) -> &'static str {
    match way {
        Way::Left => "left",
        _ => "right",
    }
}

fn name(part: Part) -> &'static str {
    match part {
        Part::Chin => "The chin",
        Part::Crown => "The top of the head",
        Part::Side => "A side of the face",
    }
}
