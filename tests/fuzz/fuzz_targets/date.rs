#![no_main]

use libfuzzer_sys::fuzz_target;
use permit_precheck::date::Date;

fuzz_target!(|text: &str| {
    if let Ok(day) = text.parse::<Date>() {
        assert_eq!(day.to_string().parse(), Ok(day));
        assert_eq!(Date::from_epoch_days(day.epoch_days()), Some(day));
    }
});
