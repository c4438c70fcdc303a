//! Words of the picture itself.

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

const WALL: &str =
    "Take it anew a metre before a plain, evenly lit white wall. Do not paint the background over.";
const LIGHT: &str = "Take it anew with soft light from the front: facing a window, no flash.";
const ORIGINAL: &str = "Use the original from the camera or studio.";
const CROP: &str = "Crop it to the picture itself.";
const SCAN: &str = "Use the original file, not a scan; wipe the lens.";
const LOOK: &str = "Look yourself.";

/// Message and remedy; the remedy is empty where there is nothing to do.
fn told(case: PictureCase) -> (&'static str, &'static str) {
    use PictureCase as C;
    match case {
        C::White => ("The background is white.", ""),
        C::LightGrey => (
            "The background is light grey: a published guide takes it, the notice says white.",
            WALL,
        ),
        C::NotWhite => ("The background is not white: too dark.", WALL),
        C::Tinted => ("The background is slightly coloured.", WALL),
        C::Coloured => ("The background is not white: it is coloured.", WALL),
        C::NoBackground => (
            "Too little of the background is seen to judge it.",
            "Look yourself: it should be plain white.",
        ),
        C::BusyWall => ("Too much stands behind the person to tell a shadow.", LOOK),
        C::Uniform => ("Nothing is seen behind the person.", ""),
        C::Gradient => ("The background grows darker to one side.", WALL),
        C::Things => ("Things, lines or a pattern are seen behind the person.", WALL),
        C::Halo => ("A rim runs round the person, as of a replaced background.", WALL),
        C::NoShadow => ("No shadow behind the person.", ""),
        C::Shadow => (
            "A shadow lies behind the person.",
            "Take it anew a metre from the wall, without flash.",
        ),
        C::NoBorder => ("No border.", ""),
        C::Frame => ("A frame or line runs round the photo.", CROP),
        C::Bar => ("A bar runs along a side of the photo.", CROP),
        C::RoundCorners => ("The photo's corners are rounded.", CROP),
        C::Print => ("This looks like a photo of a print or a screen.", ORIGINAL),
        C::Exposed => ("The face is neither dark nor overexposed.", ""),
        C::Dark => ("The photo is too dark.", LIGHT),
        C::Backlit => ("The face is dark before a bright background.", LIGHT),
        C::Bright => ("The face is overexposed.", LIGHT),
        C::WashedOut => ("The photo has hardly any contrast.", ORIGINAL),
        C::EvenLight => ("The face is lit evenly.", ""),
        C::HalfShadow => ("One half of the face lies in shadow.", LIGHT),
        C::HardShadow => ("Hard shadows lie on the face.", LIGHT),
        C::NoHotspot => ("No hot spots on the face.", ""),
        C::Hotspot => ("A flash or lamp is reflected on the skin.", LIGHT),
        C::InColour => ("In colour.", ""),
        C::BlackAndWhite => ("Black and white.", "Use a colour photo."),
        C::OneTone => ("In one tone, such as sepia.", "Use a colour photo without a filter."),
        C::Natural => ("The colours are natural.", ""),
        C::Cast => ("A colour lies over the face.", "Take it anew in daylight, without filters."),
        C::Garish => ("The colours are far too strong.", ORIGINAL),
        C::Posterised => ("The photo has only a few levels of colour.", ORIGINAL),
        C::Sharp => ("The face is sharp.", ""),
        C::Soft => (
            "The face is not quite sharp.",
            "See whether lashes are sharp at full size; if not, take it anew.",
        ),
        C::Blurred => {
            ("The face is out of focus.", "Take it anew in good light, focused on the eyes.")
        }
        C::Moved => (
            "The photo is blurred by movement.",
            "Take it anew in good light, the camera held still.",
        ),
        C::Fine => ("Neither pixelated nor enlarged.", ""),
        C::Pixelated => ("The picture is made of visible squares.", ORIGINAL),
        C::Enlarged => ("The picture was enlarged from fewer pixels.", ORIGINAL),
        C::LightlyCompressed => ("Compression does not show.", ""),
        C::Compressed => (
            "The file is strongly compressed; it may show.",
            "Save the original again as JPEG at higher quality (90 or more).",
        ),
        C::HeavilyCompressed => (
            "The file is compressed until it shows.",
            "Save the original again as JPEG at higher quality (90 or more).",
        ),
        C::Clean => ("No disturbing grain.", ""),
        C::Grainy => ("The photo is grainy.", "Take it anew in better light."),
        C::NoDefect => ("No spots, creases or ink were found.", ""),
        C::Specks => ("Specks or dust are on the photo.", SCAN),
        C::Marks => ("Something is drawn, stamped or spilt on the photo.", ORIGINAL),
        C::Creased => ("A crease or scratches run across the photo.", SCAN),
        C::Traces => ("Scratches, dust or writing may lie over the face.", SCAN),
        C::Ink => ("There seems to be ink on the face.", ORIGINAL),
        C::Halftone => ("The photo is made of printed dots.", ORIGINAL),
        C::InProportion => ("The face is in proportion.", ""),
        C::StretchedHigh => {
            ("The photo seems stretched upwards.", "Crop the original; do not stretch it.")
        }
        C::StretchedWide => {
            ("The photo seems stretched sideways.", "Crop the original; do not stretch it.")
        }
        C::SkinSeen => ("The skin does not look smoothed.", ""),
        C::SkinSmooth => (
            "The skin may have been smoothed by a filter.",
            "Use the original, without beauty filters.",
        ),
        C::FaceUnmeasured => {
            ("The face is too small, turned, covered or blurred for this to be measured.", LOOK)
        }
        // Told as the face's own rules tell it.
        C::Unread(_) | C::NoFace => ("", ""),
    }
}
