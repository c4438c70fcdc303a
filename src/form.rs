//! One number or field of the application form a file, each with the same four words: `normalise`,
//! `parse`, `check`, `format`.

#[cfg(feature = "form")]
pub mod application;
#[cfg(feature = "form")]
pub mod attachment;
#[cfg(feature = "form")]
pub mod check_digit;
#[cfg(feature = "form")]
pub mod country;
pub mod credit_code;
pub mod date;
#[cfg(feature = "form")]
pub mod employer_name;
#[cfg(feature = "form")]
pub mod fold;
pub mod mend;
#[cfg(feature = "form")]
pub mod mobile;
#[cfg(feature = "form")]
pub mod mrz;
#[cfg(feature = "form")]
pub mod name;
pub mod normalise;
pub mod number;
#[cfg(feature = "form")]
pub mod passport_number;
#[cfg(feature = "form")]
pub mod permanent_resident_id;
pub mod region;
#[cfg(feature = "form")]
pub mod resident_id;
#[cfg(feature = "form")]
pub mod social_security_number;
#[cfg(feature = "form")]
pub mod work_permit_number;
