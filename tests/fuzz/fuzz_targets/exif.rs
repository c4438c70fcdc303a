#![no_main]

use libfuzzer_sys::fuzz_target;
use permit_precheck::photo::exif::{LONGEST_NAME, read};

fuzz_target!(|bytes: &[u8]| {
    let notes = read(bytes);
    assert!(notes.orientation.is_none_or(|tag| (1..=8).contains(&tag)));
    assert!(notes.software.is_none_or(|name| name.chars().count() <= LONGEST_NAME));
});
