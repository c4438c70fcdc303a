#![no_main]

use libfuzzer_sys::fuzz_target;
use permit_precheck::photo::container::recognise;

fuzz_target!(|bytes: &[u8]| {
    recognise(bytes);
});
