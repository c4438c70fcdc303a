//! JPEGs made to keep a decoder busy or to lead it astray: a few kilobytes that ask for seconds of
//! work, or for gigabytes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where it fails"
)]

mod support;

use permit_precheck::photo::jpeg::walk;
use permit_precheck::photo::pixels::{Decoded, decode};

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&[0xFF, marker][..], &length, content].concat()
}

/// A grey progressive JPEG, all of one tone. After the first scan each says in a few bytes that
/// it has nothing to add, which still costs the decoder a pass over every block.
fn many_scans(side: u16, scans: usize) -> Vec<u8> {
    let [high, low] = side.to_be_bytes();
    let blocks = usize::from(side.div_ceil(8)).pow(2);
    let lengths = |counts: [u8; 2]| [&counts[..], &[0; 14]].concat();
    let mut bytes = b"\xFF\xD8".to_vec();
    bytes.extend(segment(0xDB, &[&[0][..], &[1; 64]].concat()));
    bytes.extend(segment(0xC2, &[8, high, low, high, low, 1, 1, 0x11, 0]));
    bytes.extend(segment(0xC4, &[&[0x00][..], &lengths([1, 0]), &[0]].concat()));
    // The one code of the second table: a run of at least 16384 blocks that end here.
    bytes.extend(segment(0xC4, &[&[0x10][..], &lengths([1, 0]), &[0xE0]].concat()));
    bytes.extend(segment(0xDA, &[1, 1, 0x00, 0, 0, 0]));
    bytes.extend(vec![0; blocks / 8 + 1]);
    for scan in 1..scans {
        let bits = if scan == 1 { 0x0D } else { 0x10 };
        bytes.extend(segment(0xDA, &[1, 1, 0x00, 1, 63, bits]));
        // The code, fourteen ones: 32767 blocks a run.
        for _ in 0..blocks.div_ceil(32_767) {
            bytes.extend([0x7F, 0xFE]);
        }
    }
    bytes.extend(b"\xFF\xD9");
    bytes
}

#[test]
fn a_picture_of_a_few_scans_is_decoded() {
    let bytes = many_scans(400, 2);
    assert!(matches!(decode(&bytes, &walk(&bytes)), Decoded::Whole(_)));
}

#[test]
fn hundreds_of_scans_over_a_picture_are_not_decoded() {
    for (side, scans) in [(1_000, 479), (2_000, 119), (6_320, 12)] {
        let bytes = many_scans(side, scans);
        assert!(bytes.len() < 200_000);
        let structure = walk(&bytes);
        assert_eq!(structure.scans, scans);
        assert_eq!(decode(&bytes, &structure), Decoded::TooLarge, "{side} {scans}");
    }
}

/// The decoder believed a second frame header in the middle of the first one's picture, and
/// panicked; what it allocated was never held against the limits.
#[test]
fn second_frame_header() {
    let jpeg = support::jpeg(64, 64);
    for (side, components) in [(64u16, 3u8), (28_000, 3), (8, 3), (64, 1)] {
        let [high, low] = side.to_be_bytes();
        let mut frame = vec![8, high, low, high, low, components];
        (1..=components).for_each(|id| frame.extend([id, 0x22, 0]));
        let (picture, end) = jpeg.split_at(jpeg.len() - 2);
        let bytes = [picture, &segment(0xC0, &frame), end].concat();
        let structure = walk(&bytes);
        assert_eq!(structure.frames, 2);
        assert_eq!(decode(&bytes, &structure), Decoded::Damaged, "{side} {components}");
    }
    assert!(matches!(decode(&jpeg, &walk(&jpeg)), Decoded::Whole(_)));
}

/// The decoder panicked where a component was named twice and another was sampled finer than the
/// brightness.
#[test]
fn components_out_of_order() {
    let jpeg = support::jpeg(64, 64);
    let at = |marker: [u8; 2]| jpeg.windows(2).position(|two| two == marker).unwrap();
    let (frame, scan) = (at([0xFF, 0xC0]) + 10, at([0xFF, 0xDA]) + 5);
    assert_eq!((jpeg[frame], jpeg[scan]), (1, 1), "the first component's name");
    for (place, value, expected) in [
        (frame, 2, Decoded::Damaged),
        (scan, 3, Decoded::Damaged),
        (frame + 4, 0x22, Decoded::NotRead),
        (frame + 7, 0x21, Decoded::NotRead),
    ] {
        let mut bytes = jpeg.clone();
        bytes[place] = value;
        assert_eq!(decode(&bytes, &walk(&bytes)), expected, "{place} {value}");
    }
}
