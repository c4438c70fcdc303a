//! Words of scanned documents.

use crate::form::attachment::AttachmentCase;
use crate::photo::container::Container;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &AttachmentCase) -> Words {
    use AttachmentCase as C;
    match case {
        C::Format(container) => Words::say(format_args!("The file is {}.", name(*container))),
        C::OtherFormat(container) => Words::and(
            format_args!(
                "The file is {}; scanned documents are usually PDF, JPG or PNG.",
                name(*container)
            ),
            "Save it as a PDF.",
        ),
        C::Empty => {
            Words::and("The file is empty.", "Scan the document again, or choose another file.")
        }
        C::Small => Words::say("No larger than 1 MB."),
        C::Large => Words::and(
            "Larger than 1 MB. No limit was found published for Shenzhen; some bodies take 1 MB for each file.",
            "If the upload is refused, split it or scan it again at a lower resolution.",
        ),
        C::Readable => Words::say("It opens and has at least a page."),
        C::Encrypted => Words::and(
            "The PDF has a password or restrictions.",
            "Export a PDF without encryption.",
        ),
        C::NoPage => {
            Words::and("The PDF has no page.", "Export it again, or scan the document again.")
        }
        C::Cut => Words::and(
            "The PDF has no end; it may have been cut off on the way.",
            "Download it again, or scan the document again.",
        ),
    }
}

fn name(container: Container) -> &'static str {
    match container {
        Container::Pdf => "a PDF",
        Container::Jpeg => "a JPG",
        Container::Png => "a PNG",
        Container::Heic | Container::Avif => "a phone’s own photo format",
        Container::Zip => "an archive or an office document",
        Container::Video => "a film",
        Container::Html => "a web page",
        Container::Text | Container::Svg => "text",
        Container::Empty => "empty",
        Container::Unknown => "of a kind that was not recognised",
        _ => "another kind of picture",
    }
}
