//! Words of the photo's file.

use crate::photo::container::Container;
use crate::photo::judge::file::FileCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &FileCase) -> Words {
    use FileCase as C;
    match case {
        C::FormatRight => Words::say("A JPEG file."),
        C::FormatWrong(container) => format_wrong(*container),
        C::SizeRight => Words::say("Not larger than 1M."),
        C::SizeBetween => Words::and(
            "Between 1,000,000 and 1,048,576 bytes: the notice says “not larger than 1M” and not which of the two it means.",
            "To be safe, save it again as JPEG at slightly lower quality, to under 1,000,000 bytes.",
        ),
        C::SizeOver => Words::and(
            "Larger than 1M.",
            "Save it again as JPEG at slightly lower quality, or smaller but not under 354 x 472 pixels.",
        ),
        C::Intact => Words::say("The file is whole."),
        C::IntactWithTail { after } => Words::say(format_args!(
            "The file is whole; {after} bytes after its end belong to something else (a phone’s extra data, say) and do no harm."
        )),
        C::CutOff => Words::and(
            "The file stops before the end of the picture: it was cut off while being saved, copied or sent.",
            "Copy or download the original again, or export it again.",
        ),
        C::Damaged => Words::and(
            "Part of the picture cannot be read: the file is damaged.",
            "Copy or download the original again, or export it again.",
        ),
        C::Untidy { stray } => Words::and(
            format_args!(
                "The picture can be read, but {stray} bytes in the file belong nowhere; a strict reader may refuse it."
            ),
            "Open it and save it again as JPEG.",
        ),
        C::TooLarge => Words::and(
            "The picture is too large to be decoded here, so whether it is whole could not be told.",
            "Open it yourself and look whether all of it is there; then make it smaller.",
        ),
        C::Rare => Words::and(
            "A rare kind of JPEG (arithmetic, lossless or more than 8 bits) that hardly any program reads; it was not decoded here.",
            "Save it again as an ordinary JPEG.",
        ),
        C::ChannelsRight => Words::say("Colour, three channels of 8 bits."),
        C::Grey => {
            Words::and("The file has one channel: it is black and white.", "Use a colour photo.")
        }
        C::Cmyk => Words::and(
            "The file has four channels (CMYK, for printing).",
            "Save it again as JPEG in RGB (sRGB).",
        ),
        C::ChannelsOdd { channels, bits } => Words::and(
            format_args!(
                "The file has {channels} channels of {bits} bits; a photo has three of 8."
            ),
            "Save it again as an ordinary JPEG in RGB (sRGB).",
        ),
        C::Upright => Words::say("Stored the way it is meant to be seen."),
        C::Turned { orientation } => Words::and(
            format_args!(
                "The picture is stored {} and a tag tells programs to turn it back (orientation {orientation}). A system that overlooks the tag sees it wrongly.",
                how_turned(*orientation)
            ),
            "Open it, make sure it stands upright, and save or export it anew (turning it once around and saving does it too).",
        ),
        C::PixelsRight => Words::say("At least 354 wide and 472 high."),
        C::PixelsFew { width, height } => Words::and(
            match (width, height) {
                (true, true) => {
                    "Too few pixels, both wide and high: the notice asks for at least 354 x 472."
                }
                (true, false) => "Too few pixels wide: the notice asks for at least 354 x 472.",
                _ => "Too few pixels high: the notice asks for at least 354 x 472.",
            },
            "Use the original from the camera or studio, or take it anew. Enlarging a small picture only makes it blurred.",
        ),
        C::PixelsUnknown => Words::and(
            "The file does not tell how many pixels it has.",
            "Open it and save it again as JPEG.",
        ),
        C::ShapeRight => Words::say("Portrait, with the proportions of an ID photo."),
        C::Landscape => Words::and(
            "Wider than high.",
            "Crop it to portrait, 3 wide to 4 high. If the head lies on its side, turn it upright first.",
        ),
        C::TooNarrow => Words::and(
            "Much narrower than an ID photo (3 wide to 4 high).",
            "Crop it to 3:4; do not stretch it.",
        ),
        C::TooWide => Words::and(
            "Much wider than an ID photo (3 wide to 4 high).",
            "Crop it to 3:4; do not stretch it.",
        ),
        C::SocialSecuritySize => Words::and(
            "358 x 441 is the social security card’s own photo. The notice recommends that standard as a guide, but asks for at least 354 x 472 itself, so this has 31 pixels too few in height.",
            "Ask the studio for the same photo at 354 x 472 or more. Do not enlarge this one.",
        ),
        C::Edited { editor } => Words::and(
            format_args!("The file was written by {editor}. That is not wrong in itself."),
            "Make sure that nothing but size and crop was changed: no smoothing, no new background.",
        ),
    }
}

fn format_wrong(container: Container) -> Words {
    const SAVE_AS: &str =
        "Open it and save or export it as JPG. Changing the file’s name is not enough.";
    let named = |kind: &str, remedy: &'static str| {
        Words::and(format_args!("Only JPG is accepted; by its content this is {kind}."), remedy)
    };
    match container {
        Container::Empty => Words::and(
            "The file is empty (0 bytes).",
            "Copy or download it again, or choose another file.",
        ),
        Container::Jpeg => Words::say("A JPEG file."),
        Container::Png => named("a PNG picture", SAVE_AS),
        Container::Gif => named("a GIF picture", SAVE_AS),
        Container::Webp => named("a WebP picture", SAVE_AS),
        Container::Heic => named(
            "a HEIC picture, as iPhones store photos",
            "On the iPhone set Settings › Camera › Formats to Most Compatible and take it again, or export it as JPG. Changing the file’s name is not enough.",
        ),
        Container::Avif => named("an AVIF picture", SAVE_AS),
        Container::Bmp => named("a BMP picture", SAVE_AS),
        Container::Tiff => named("a TIFF picture or a camera’s raw file", SAVE_AS),
        Container::Jpeg2000 => named("a JPEG 2000 picture", SAVE_AS),
        Container::JpegXl => named("a JPEG XL picture", SAVE_AS),
        Container::Pdf => {
            named("a PDF document", "Export the photo in it as JPG, or ask the studio for the JPG.")
        }
        Container::Video => named("a film", "Choose a photo, in JPG."),
        Container::Zip => {
            named("a ZIP or Office file", "Take the photo out of it and save it as JPG.")
        }
        Container::Svg => named("an SVG drawing", "Choose a photo, in JPG."),
        Container::Html => {
            named("a web page", "Save the picture itself, not the page it stands on.")
        }
        Container::Text => named("text", "Choose a photo, in JPG."),
        Container::Unknown => named("no kind of picture we know", "Choose a photo, in JPG."),
    }
}

fn how_turned(orientation: u8) -> &'static str {
    match orientation {
        2 => "mirrored",
        3 => "upside down",
        4 => "upside down and mirrored",
        5 | 7 => "on its side and mirrored",
        _ => "on its side",
    }
}
