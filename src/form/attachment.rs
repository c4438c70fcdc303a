//! A scanned document as it is attached: what it is by its content, its size, and whether a PDF can
//! be opened and has a page. No limits of Shenzhen are published, so nothing here fails.

use serde::Serialize;

use crate::photo::container::{Container, recognise};
use crate::report::{Case, Finding, Outcome, Report, push};
use crate::rules::attachment as rules;

/// Facts of a file.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct AttachmentFacts {
    /// What it is by its content, whatever its name says.
    pub container: Container,
    /// Its size in bytes.
    pub bytes: u64,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub enum AttachmentCase {
    /// PDF, JPEG or PNG.
    Format(Container),
    /// Another kind.
    OtherFormat(Container),
    /// Nothing in it.
    Empty,
    /// As small as any limit met.
    Small,
    /// Larger than the strictest limit met.
    Large,
    /// A PDF that opens and has a page, as far as can be told.
    Readable,
    /// A PDF with a password or restrictions.
    Encrypted,
    /// A PDF without a page.
    NoPage,
    /// A PDF without its end: cut off on the way.
    Cut,
}

/// Where a PDF tells of encryption: in its trailer, near its end or, in files made for the web, near
/// its beginning.
const HEAD: usize = 64 * 1024;
const TAIL: usize = 256 * 1024;

/// Judges a file; `bytes` are all of it or its beginning, `size` is that of the whole.
///
/// ```
/// use permit_precheck::form::attachment::check;
/// use permit_precheck::photo::container::Container;
/// let report = check(b"%PDF-1.4\n1 0 obj<</Type/Page>>endobj\ntrailer<<>>\n%%EOF", None);
/// assert_eq!(report.facts.container, Container::Pdf);
/// ```
pub fn check(bytes: &[u8], size: Option<u64>) -> Report<AttachmentFacts> {
    let container = recognise(bytes);
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let size = size.unwrap_or(length).max(length);
    let mut findings = Vec::new();
    let mut add = |rule, outcome, case| {
        push(&mut findings, rule, outcome, Case::Attachment(case));
    };
    match container {
        Container::Empty => add(&rules::FORMAT, Outcome::Warn, AttachmentCase::Empty),
        Container::Pdf | Container::Jpeg | Container::Png => {
            add(&rules::FORMAT, Outcome::Pass, AttachmentCase::Format(container));
        }
        _ => add(&rules::FORMAT, Outcome::Warn, AttachmentCase::OtherFormat(container)),
    }
    if container == Container::Pdf {
        let (outcome, case) = pdf(bytes, size == length);
        add(&rules::READABLE, outcome, case);
    }
    if size > 0 {
        let case = if size > rules::SMALL { AttachmentCase::Large } else { AttachmentCase::Small };
        findings.push(Finding::new(&rules::SIZE, Outcome::Pass, Case::Attachment(case)).measured(
            size as f64,
            rules::SMALL as f64,
            "bytes",
        ));
    }
    Report { findings, facts: AttachmentFacts { container, bytes: size } }
}

/// What a few words of a PDF tell, without reading its structure.
fn pdf(bytes: &[u8], whole: bool) -> (Outcome, AttachmentCase) {
    let head = &bytes[..bytes.len().min(HEAD)];
    let tail = &bytes[bytes.len().saturating_sub(TAIL)..];
    if [head, tail].iter().any(|part| has_name(part, b"/Encrypt")) {
        return (Outcome::Warn, AttachmentCase::Encrypted);
    }
    if whole && !tail.windows(5).any(|five| five == b"%%EOF") {
        return (Outcome::Warn, AttachmentCase::Cut);
    }
    // Pages may be packed where they cannot be seen without unpacking; then nothing is said.
    let packed = has_name(bytes, b"/ObjStm");
    if whole && !packed && !has_page(bytes) {
        return (Outcome::Warn, AttachmentCase::NoPage);
    }
    (Outcome::Pass, AttachmentCase::Readable)
}

/// The name stands there as a whole, not as the beginning of a longer one.
fn has_name(bytes: &[u8], name: &[u8]) -> bool {
    bytes.windows(name.len() + 1).any(|window| {
        window.starts_with(name) && !window.last().is_some_and(u8::is_ascii_alphanumeric)
    })
}

/// An object of type `/Page`: the name after `/Type`, with or without a space.
fn has_page(bytes: &[u8]) -> bool {
    bytes.windows(5).enumerate().filter(|(_, window)| *window == b"/Type").any(|(at, _)| {
        let rest = bytes.get(at + 5..).unwrap_or_default();
        let spaces = rest.iter().take(8).take_while(|b| b.is_ascii_whitespace()).count();
        let name = rest.get(spaces..).unwrap_or_default();
        name.starts_with(b"/Page") && !name.get(5).is_some_and(u8::is_ascii_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readable(bytes: &[u8]) -> AttachmentCase {
        let report = check(bytes, None);
        let found = report.findings.iter().find(|f| f.rule.id == "attachment.readable");
        match found.map(|finding| finding.case.clone()) {
            Some(Case::Attachment(case)) => case,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_pdf_is_readable_encrypted_empty_or_cut() {
        let page = b"%PDF-1.4\n1 0 obj <</Type /Page /Parent 2 0 R>> endobj\n";
        let with = |end: &[u8]| [page.as_slice(), end].concat();
        assert_eq!(readable(&with(b"trailer<</Size 3>>\n%%EOF\n")), AttachmentCase::Readable);
        assert_eq!(readable(&with(b"trailer<</Encrypt 9 0 R>>\n%%EOF")), AttachmentCase::Encrypted);
        assert_eq!(readable(&with(b"<</EncryptMetadata false>>\n%%EOF")), AttachmentCase::Readable);
        assert_eq!(readable(page), AttachmentCase::Cut);
        let empty = b"%PDF-1.4\n1 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<<>>%%EOF";
        assert_eq!(readable(empty), AttachmentCase::NoPage);
        let packed = b"%PDF-1.5\n1 0 obj<</Type/ObjStm/N 9>>stream..endstream\n%%EOF";
        assert_eq!(readable(packed), AttachmentCase::Readable);
    }

    #[test]
    fn nothing_fails() {
        for bytes in [&b""[..], b"PK\x03\x04", b"GIF89a", b"%PDF-", b"\xFF\xD8\xFF", b"hello"] {
            let report = check(bytes, Some(9_000_000));
            assert_ne!(report.verdict(), crate::report::Verdict::Fail);
        }
    }

    proptest::proptest! {
        #[test]
        fn never_panics(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            check(&[b"%PDF-".as_slice(), &bytes].concat(), None);
            check(&bytes, None);
        }
    }
}
