#![no_main]

use libfuzzer_sys::fuzz_target;
use permit_precheck::photo::jpeg::{End, walk};

fuzz_target!(|bytes: &[u8]| {
    let seen = walk(bytes);
    assert!(seen.stray <= bytes.len());
    if let End::Marked { after } = seen.end {
        assert!(after < bytes.len());
    }
});
