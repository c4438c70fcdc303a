//! One number or field of the application form a file, each with the same four words: `normalise`,
//! `parse`, `check`, `format`.

pub mod application;
pub mod attachment;
pub mod check_digit;
pub mod country;
pub mod credit_code;
pub mod date;
pub mod employer_name;
pub mod fold;
pub mod mend;
pub mod mobile;
pub mod mrz;
pub mod name;
pub mod normalise;
pub mod number;
pub mod passport_number;
pub mod permanent_resident_id;
pub mod region;
pub mod resident_id;
pub mod social_security_number;
pub mod work_permit_number;
