//! The JavaScript interface, called in a browser as JavaScript calls it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where it fails"
)]
#![cfg(target_arch = "wasm32")]

use image::codecs::jpeg::JpegEncoder;
use js_sys::{
    Array, ArrayBuffer, Error, Float32Array, Function, JSON, Object, Reflect, Uint8Array,
};
use permit_precheck::web::{check_contract, check_field, check_photo, guide, rules, use_models};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Blob, File};

wasm_bindgen_test_configure!(run_in_browser);

/// A plain picture of the smallest size that the notice allows.
fn jpeg() -> Vec<u8> {
    let mut bytes = Vec::new();
    let pixels = vec![200u8; 354 * 472 * 3];
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    image::ImageEncoder::write_image(encoder, &pixels, 354, 472, image::ExtendedColorType::Rgb8)
        .unwrap();
    bytes
}

fn parts(bytes: &[u8]) -> JsValue {
    Array::of1(&Uint8Array::from(bytes)).into()
}

fn blob(bytes: &[u8]) -> Blob {
    Blob::new_with_u8_array_sequence(&parts(bytes)).unwrap()
}

/// A value written as JSON.
fn js(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

const FILED: &str = r#"{"submitted":"2026-11-23","taken":"2026-10-01","locale":"en"}"#;

async fn judge(photo: impl Into<JsValue>) -> JsValue {
    check_photo(photo.into(), js(FILED)).await.unwrap()
}

fn get(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, key| Reflect::get(&value, &key.into()).unwrap())
}

fn text(value: &JsValue, path: &str) -> String {
    get(value, path).as_string().unwrap_or_else(|| format!("{:?}", get(value, path)))
}

/// The finding of a rule.
fn finding(report: &JsValue, rule: &str) -> JsValue {
    Array::from(&get(report, "findings"))
        .iter()
        .find(|finding| text(finding, "rule") == rule)
        .unwrap_or_else(|| panic!("no {rule} in {}", written(report)))
}

fn written(value: &JsValue) -> String {
    JSON::stringify(value).unwrap().into()
}

/// The code of the `PrecheckError` that a call was refused with.
fn refused<T>(result: Result<T, JsValue>) -> String {
    let Err(error) = result else { panic!("not refused") };
    assert!(error.is_instance_of::<Error>());
    assert_eq!(text(&error, "name"), "PrecheckError");
    assert!(text(&error, "message").len() > 10);
    text(&error, "code")
}

#[wasm_bindgen_test]
async fn bytes_read_alike_however_they_are_passed() {
    let bytes = jpeg();
    let whole = Uint8Array::from(&bytes[..]);
    let expected = written(&judge(whole.clone()).await);
    assert!(expected.contains(r#""verdict":"pass""#), "{expected}");

    assert_eq!(written(&judge(whole.buffer()).await), expected, "ArrayBuffer");
    assert_eq!(written(&judge(blob(&bytes)).await), expected, "Blob");
    let file = File::new_with_u8_array_sequence(&parts(&bytes), "照片.jpg").unwrap();
    assert_eq!(written(&judge(file).await), expected, "File");
    let view = js_sys::DataView::new(&whole.buffer(), 0, bytes.len());
    assert_eq!(written(&judge(view).await), expected, "DataView");
}

#[wasm_bindgen_test]
async fn a_view_is_read_from_its_offset_to_its_end() {
    let bytes = jpeg();
    let expected = written(&judge(Uint8Array::from(&bytes[..])).await);
    let padded: Vec<u8> = [&[0xAA; 7][..], &bytes, &[0xBB; 100]].concat();
    let within = Uint8Array::from(&padded[..]).subarray(7, 7 + bytes.len() as u32);
    assert_eq!(written(&judge(within).await), expected);

    // An array of wider numbers: its length counts numbers, its bytes are what is read.
    let even: Vec<u8> = bytes.iter().copied().chain([0; 4]).take(bytes.len() / 4 * 4).collect();
    let expected = written(&judge(Uint8Array::from(&even[..])).await);
    let wide = Float32Array::new(&Uint8Array::from(&even[..]).buffer());
    assert_eq!(written(&judge(wide).await), expected);
}

#[wasm_bindgen_test]
async fn what_is_no_photo_at_all_is_refused() {
    for wrong in ["null", "42", "\"photo.jpg\"", "true", "{}", "[1,2,3]", "{\"size\":3}"] {
        assert_eq!(refused(check_photo(js(wrong), JsValue::UNDEFINED).await), "input", "{wrong}");
    }
    let nothing = check_photo(JsValue::UNDEFINED, JsValue::UNDEFINED).await;
    assert_eq!(refused(nothing), "input");
    assert_eq!(
        refused(check_photo(Function::new_no_args("").into(), JsValue::NULL).await),
        "input"
    );
}

#[wasm_bindgen_test]
async fn an_option_that_is_unknown_or_wrong_is_refused() {
    for wrong in [
        r#"{"submited":"2026-11-23"}"#,
        r#"{"profile":"driving-licence"}"#,
        r#"{"locale":"fr"}"#,
        r#"{"submitted":"2026-02-30"}"#,
        r#"{"taken":"06/12/2024"}"#,
        r#"{"submitted":20261123}"#,
        r#"{"fileName":1}"#,
        "[]",
        "7",
        "\"en\"",
    ] {
        let result = check_photo(Uint8Array::new_with_length(3).into(), js(wrong)).await;
        assert_eq!(refused(result), "option", "{wrong}");
    }
    assert_eq!(refused(check_contract(js(r#"{"efective":""}"#), JsValue::NULL)), "option");
    assert_eq!(refused(check_contract(js(r#"{"business":"visa"}"#), JsValue::NULL)), "option");
    let inside = check_contract(js(r#"{"content":{"signatur":true}}"#), JsValue::NULL);
    assert_eq!(refused(inside), "option");
    assert_eq!(refused(rules(js("\"fr\""))), "option");
}

#[wasm_bindgen_test]
async fn empty_and_null_options_are_the_defaults() {
    let unset = Object::new();
    Reflect::set(&unset, &"locale".into(), &JsValue::UNDEFINED).unwrap();
    for options in [JsValue::UNDEFINED, JsValue::NULL, js("{}"), unset.into()] {
        let report = check_photo(blob(&jpeg()).into(), options).await.unwrap();
        // No date in the file and none given.
        assert_eq!(text(&finding(&report, "photo.taken"), "outcome"), "unknown");
    }
}

#[wasm_bindgen_test]
async fn a_large_file_is_judged_by_its_beginning() {
    // 50 parts of one megabyte, so that the test itself holds little.
    let megabyte = Uint8Array::new_with_length(1_000_000);
    let first = Uint8Array::from(&jpeg()[..]);
    let all: Array = std::iter::once(first).chain(std::iter::repeat_n(megabyte, 50)).collect();
    let large = Blob::new_with_u8_array_sequence(&all).unwrap();
    assert!(large.size() > 50e6);
    let begun = js_sys::Date::now();
    let report = judge(large).await;
    assert!(js_sys::Date::now() - begun < 1000.0, "{} ms", js_sys::Date::now() - begun);
    assert_eq!(text(&report, "verdict"), "fail");
    assert_eq!(text(&finding(&report, "photo.file.size"), "outcome"), "fail");
    assert_eq!(text(&finding(&report, "photo.file.format"), "outcome"), "pass");
}

#[wasm_bindgen_test]
async fn an_empty_file_and_a_text_are_named() {
    let report = judge(blob(b"")).await;
    assert_eq!(text(&finding(&report, "photo.file.format"), "outcome"), "fail");
    let report = judge(blob("这不是照片".as_bytes())).await;
    assert_eq!(text(&finding(&report, "photo.file.format"), "outcome"), "fail");
}

/// Browsers reject the read when the file behind a `File` was removed, or is a directory.
#[wasm_bindgen_test]
async fn a_file_that_is_gone_is_a_read_error() {
    let file = File::new_with_u8_array_sequence(&parts(&jpeg()), "photo.jpg").unwrap();
    let gone = Function::new_no_args(
        "return Promise.reject(new DOMException('A requested file could not be found', 'NotFoundError'))",
    );
    Reflect::set(&file, &"arrayBuffer".into(), &gone).unwrap();
    assert_eq!(refused(check_photo(file.into(), JsValue::UNDEFINED).await), "read");
    // The next call works.
    assert_eq!(text(&judge(blob(&jpeg())).await, "verdict"), "pass");
}

#[wasm_bindgen_test]
async fn a_report_has_the_shape_that_is_declared() {
    let report = judge(blob(b"%PDF-1.7")).await;
    assert_eq!(text(&report, "verdict"), "fail");
    let version = text(&report, "engine.version");
    assert_eq!(version, env!("CARGO_PKG_VERSION"));
    assert!(get(&report, "facts").is_object());
    let findings = Array::from(&get(&report, "findings"));
    assert!(findings.length() > 0);
    let known = [
        "rule", "outcome", "measured", "limit", "unit", "region", "source", "title", "message",
        "remedy",
    ];
    for finding in findings.iter() {
        for key in Object::keys(finding.unchecked_ref::<Object>()).iter() {
            let key = key.as_string().unwrap();
            assert!(known.contains(&key.as_str()), "{key}");
            assert!(!get(&finding, &key).is_null() && !get(&finding, &key).is_undefined(), "{key}");
        }
        assert!(!text(&finding, "message").is_empty());
        assert!(get(&finding, "source").is_object());
    }
}

#[wasm_bindgen_test]
async fn words_come_in_both_languages() {
    let chinese = |text: &str| text.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
    let first = |report: &JsValue| Array::from(&get(report, "findings")).get(0);
    let pdf = || blob(b"%PDF-1.7").into();
    let zh = check_photo(pdf(), js(r#"{"locale":"zh"}"#)).await.unwrap();
    assert!(chinese(&text(&first(&zh), "message")));
    let en = check_photo(pdf(), js(r#"{"locale":"en"}"#)).await.unwrap();
    assert!(!chinese(&text(&first(&en), "message")));
    // English where none is asked for; the rules and outcomes are the same.
    let none = check_photo(pdf(), JsValue::UNDEFINED).await.unwrap();
    assert_eq!(text(&first(&none), "message"), text(&first(&en), "message"));
    assert_eq!(text(&first(&zh), "rule"), text(&first(&en), "rule"));

    let rules = |locale: &str| Array::from(&rules(js(locale)).unwrap());
    assert_eq!(rules("\"zh\"").length(), rules("\"en\"").length());
    assert!(rules("null").length() > 10);
    assert!(chinese(&written(&rules("\"zh\""))));
}

#[wasm_bindgen_test]
fn a_contract_is_judged_for_its_business() {
    let judge = |effective: &str| {
        let contract = format!(
            r#"{{"business":"new-overseas-over-90-days","submitted":"2024-12-06","effective":"{effective}"}}"#
        );
        let report = check_contract(js(&contract), js(r#"{"locale":"en"}"#)).unwrap();
        text(&finding(&report, "contract.effective"), "outcome")
    };
    assert_eq!(judge("2024年12月6日"), "pass");
    assert_eq!(judge("2025-03-06"), "pass");
    assert_eq!(judge("2025-03-07"), "fail");
    assert_eq!(judge("on-permit-issue"), "unknown");
    // Nothing typed yet is a report, not an error; the filing day is today's.
    let empty = check_contract(js("{}"), JsValue::UNDEFINED).unwrap();
    assert_eq!(text(&empty, "facts.submitted").len(), 10);
}

#[wasm_bindgen_test]
fn a_credit_code_is_judged_as_text_or_number() {
    let judge = |value: JsValue| {
        check_field("credit-code".into(), value, JsValue::NULL, JsValue::UNDEFINED)
    };
    // The example of GB 32100-2015.
    let sound = judge("91350100M000100Y43".into()).unwrap();
    assert_eq!(text(&sound, "verdict"), "pass");
    assert_eq!(text(&sound, "facts.parts.code"), "91350100M000100Y43");
    // A sound code of another kind, its last character changed.
    let typo = judge("91310115591693856B".into()).unwrap();
    assert_eq!(text(&finding(&typo, "field.credit-code.check"), "outcome"), "fail");
    assert!(judge(JsValue::NULL).is_ok());
    assert!(judge(JsValue::UNDEFINED).is_ok());
    assert!(judge(123_456_789.into()).is_ok());
    // More digits than a number holds: what was typed is lost already.
    assert_eq!(refused(judge(911_101_085_923_662_400.0.into())), "input");
    assert_eq!(refused(judge(js("{}"))), "input");
    assert_eq!(refused(judge(js("[]"))), "input");
    // Cut where no field is as long.
    let long = judge("9".repeat(10_000).into()).unwrap();
    assert!(text(&long, "facts.normalised").len() <= 1_001);
    let unknown = check_field("shoe-size".into(), "42".into(), JsValue::NULL, JsValue::NULL);
    assert_eq!(refused(unknown), "input");
}

#[wasm_bindgen_test]
async fn without_models_the_face_is_unknown_and_the_rest_is_judged() {
    for (options, why) in [(FILED, "models"), (r#"{"taken":"2026-10-01","face":false}"#, "off")] {
        let report = check_photo(blob(&jpeg()).into(), js(options)).await.unwrap();
        assert_eq!(text(&report, "verdict"), "pass");
        assert_eq!(text(&report, "facts.faceUnread"), why);
        assert_eq!(text(&finding(&report, "photo.file.intact"), "outcome"), "pass");
        for rule in ["photo.face.count", "photo.eyes.open", "photo.expression"] {
            assert_eq!(text(&finding(&report, rule), "outcome"), "unknown", "{rule}");
        }
    }
    let wrong = check_photo(blob(b"").into(), js(r#"{"face":"no"}"#)).await;
    assert_eq!(refused(wrong), "option");
}

#[wasm_bindgen_test]
fn bytes_that_are_not_our_models_are_refused() {
    let bytes = |length| JsValue::from(Uint8Array::new_with_length(length));
    for length in [0, 3, 749_436, 5_000_000] {
        assert_eq!(refused(use_models(&bytes(length))), "model", "{length}");
    }
    for wrong in [js("42"), js("\"face.bin\""), js("{}"), JsValue::UNDEFINED] {
        assert_eq!(refused(use_models(&wrong)), "input");
    }
}

#[wasm_bindgen_test]
fn the_guide_is_in_pixels_of_the_photo() {
    let guide = guide(480, 640).unwrap();
    let number = |path: &str| get(&guide, path).as_f64().unwrap();
    assert!((number("head.x") + number("head.width") / 2.0 - 240.0).abs() <= 1.0);
    assert!(number("eyes.y") > number("head.y"));
}

#[wasm_bindgen_test]
async fn a_buffer_given_away_is_an_empty_file() {
    // A detached buffer has no bytes: an empty file, not a crash.
    let bytes = Uint8Array::from(&jpeg()[..]);
    let buffer: ArrayBuffer = bytes.buffer();
    let transfer =
        Function::new_with_args("buffer", "structuredClone(buffer, { transfer: [buffer] })");
    transfer.call1(&JsValue::NULL, &buffer).unwrap();
    let report = judge(buffer).await;
    assert_eq!(text(&finding(&report, "photo.file.format"), "outcome"), "fail");
}
