//! `profile`: a document's name, or limits of the caller's own.

use js_sys::JsString;
use wasm_bindgen::prelude::*;

use super::error::{Code, refuse};
use super::input::Fields;
use crate::photo::container::Container;
use crate::photo::profile::{Bound, Profile, RANGES, names};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Documents whose limits are known: the notice's, and four other published photo standards. */
export type ProfileName = "work-permit" | "passport" | "visa" | "social-security" | "exit-entry";
/** From and to, both included; one of the two may be left out. */
export interface Limits {
    min?: number;
    max?: number;
}
/**
 * An authority's limits. Outside of what is given a photo fails; what is left out is held against
 * ISO's portrait and warns at most.
 */
export interface Profile {
    /** The document that findings cite, with its clause; up to 200 characters. */
    source: string;
    /** Kinds of file it takes, `"jpeg"` among them; JPEG alone where left out. Only JPEG is looked into. */
    formats?: ("jpeg" | "png" | "webp" | "heic" | "gif" | "bmp" | "tiff")[];
    /** Bytes of the file. */
    bytes?: Limits;
    /** Pixels, upright. */
    width?: Limits;
    /** Pixels, upright. */
    height?: Limits;
    /** Width / height. */
    ratio?: Limits;
    /** From ear to ear, in widths of the photo. */
    headWidth?: Limits;
    /** From chin to crown, with or without hair, in heights of the photo. */
    headHeight?: Limits;
    /** The point between the eyes from the left edge, in widths of the photo. */
    eyesAcross?: Limits;
    /** The point between the eyes from the upper edge, in heights of the photo. */
    eyesDown?: Limits;
    /** The point between the eyes above the lower edge, pixels. */
    eyesAbove?: Pick<Limits, "min">;
    /** From pupil to pupil, pixels. */
    eyeDistance?: Limits;
}
"#;

const FORMATS: [(&str, Container); 7] = [
    ("jpeg", Container::Jpeg),
    ("png", Container::Png),
    ("webp", Container::Webp),
    ("heic", Container::Heic),
    ("gif", Container::Gif),
    ("bmp", Container::Bmp),
    ("tiff", Container::Tiff),
];

/// A document's words are no longer than this.
const LONGEST: usize = 200;
/// No limit of a photo is higher: a gigabyte.
const MOST: f64 = 1e9;

/// Reads the option; the notice's limits where it is left out.
///
/// # Errors
/// `option` with the member, what was given and what is wanted.
pub fn read(given: Option<JsValue>) -> Result<Profile, JsValue> {
    let Some(given) = given else { return Ok(Profile::default()) };
    if let Some(name) = given.dyn_ref::<JsString>() {
        let name = String::from(name.slice(0, 40));
        return Profile::named(&name).ok_or_else(|| {
            let known = names().collect::<Vec<_>>().join(", ");
            wants("", &format!("“{name}”"), &format!("one of {known}, or an object"))
        });
    }
    let known = [&["source", "formats", "eyesAbove"][..], &RANGES].concat();
    let object = Fields::new(&given, "options.profile", &known)?;
    let source = object.text("source")?.unwrap_or_default();
    let source = source.trim();
    if source.is_empty() || source.chars().count() > LONGEST {
        let given = format!("{} characters", source.chars().count());
        return Err(wants(".source", &given, "the document that findings cite, in 1 to 200"));
    }
    let mut profile = Profile::open(source.to_owned());
    let formats = object.choices("formats", &FORMATS)?;
    if !formats.is_empty() {
        if !formats.contains(&Container::Jpeg) {
            return Err(wants(".formats", "a list without jpeg", "one with it"));
        }
        profile.formats = formats;
    }
    for name in RANGES {
        if let (Some(limits), Some(bound)) = (object.get(name)?, profile.range_mut(name)) {
            *bound = range(&limits, name)?;
        }
    }
    if let Some(limits) = object.get("eyesAbove")? {
        profile.eyes_above = Some(range(&limits, "eyesAbove")?.fail.0);
    }
    Ok(profile)
}

/// A range, both ends included.
fn range(limits: &JsValue, name: &str) -> Result<Bound, JsValue> {
    let limits = Fields::new(limits, "options.profile’s limits", &["min", "max"])?;
    let end = |which: &str, open: f64| {
        let Some(given) = limits.get(which)? else { return Ok(open) };
        let member = format!(".{name}.{which}");
        // Formatting a number would weigh more than all the words here.
        let given = match given.as_f64() {
            Some(number) if (0.0..=MOST).contains(&number) => return Ok(number),
            Some(number) if number < 0.0 => "a negative number",
            Some(number) if number > MOST => "a larger number",
            Some(_) => "NaN",
            None => "something else",
        };
        Err(wants(&member, given, "a number from 0 to 1000000000"))
    };
    let (min, max) = (end("min", 0.0)?, end("max", f64::INFINITY)?);
    if min > max {
        return Err(wants(&format!(".{name}"), "a min above max", "one that is not"));
    }
    Ok(Bound::of(min, max))
}

fn wants(member: &str, given: &str, wanted: &str) -> JsValue {
    refuse(
        Code::Option,
        &format!("options.profile{member}: {given} was given; {wanted} is wanted."),
    )
}
