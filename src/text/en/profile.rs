//! Words of another authority's limits.

use crate::photo::judge::face::Size;
use crate::photo::judge::profile::{ProfileCase, What};
use crate::text::Words;

/// The words of a case.
pub fn words(case: &ProfileCase) -> Words {
    use ProfileCase as C;
    match case {
        C::Fits(what) => {
            Words::say(format_args!("{}: as the chosen standard has it.", name(*what)))
        }
        C::Near(what, size) => Words::and(
            format_args!("{}: {} or just at the chosen standard’s limit.", name(*what), too(*size)),
            mend(*what, *size),
        ),
        C::Outside(what, size) => Words::and(
            format_args!("{}: {} for the chosen standard.", name(*what), too(*size)),
            mend(*what, *size),
        ),
        C::NotTaken => Words::and(
            "The chosen standard does not take this kind of file.",
            "Open it and save or export it as JPG.",
        ),
        C::NotLookedInto => Words::and(
            "The chosen standard takes this kind of file, but only JPG is looked into here.",
            "Look at it yourself, or check a JPG of the same photo.",
        ),
    }
}

fn name(what: What) -> &'static str {
    match what {
        What::Bytes => "Size of the file",
        What::Pixels => "Pixels",
        What::Shape => "Width by height",
        What::Head => "Head on the photo",
        What::Eyes => "Pixels from eye to eye",
    }
}

fn too(size: Size) -> &'static str {
    match size {
        Size::Small => "too small",
        Size::Large => "too large",
    }
}

fn mend(what: What, size: Size) -> &'static str {
    match (what, size) {
        (What::Bytes, Size::Large) => "Save it again as JPEG at slightly lower quality.",
        (What::Bytes, Size::Small) => "Save the original again as JPEG at higher quality.",
        (What::Pixels, Size::Small) => {
            "Use the original from the camera or studio. Enlarging a small picture only makes it blurred."
        }
        (What::Pixels, Size::Large) => "Make it smaller to the size asked for; do not stretch it.",
        (What::Shape, _) => "Crop it to the shape asked for; do not stretch it.",
        (_, Size::Small) => "Crop the original photo closer to the head, without stretching it.",
        (_, Size::Large) => "Crop the original photo with more room round the head.",
    }
}
