mod cells;

use super::*;
use crate::photo::measure::light::{FaceLight, Light};
use crate::photo::measure::shade::Shade;
use crate::photo::measure::tone::Tone;
use crate::report::{Region, Value};

const FACE: FaceLight = FaceLight {
    highlight: 190,
    middle: 150,
    black: 30,
    unlit: 0.0,
    blown: 0.0,
    hot: 0.0,
    behind: Some(250),
    shade: Some(Shade { halves: 0.1, patches: 0.1 }),
    left: [10.0, 20.0, 50.0, 90.0],
    right: [50.0, 20.0, 90.0, 90.0],
    white: [30.0, 30.0, 40.0, 40.0],
};

const TONE: Tone =
    Tone { spread: Some(0.15), chroma: 20.0, skin: Some([60.0, 12.0, 15.0]), smooth: Some(0.9) };

fn lit(face: FaceLight) -> [Finding; 3] {
    light::judge(Some(&Light { top: 250, face: Some(face) }), PictureCase::FaceUnmeasured)
}

fn told(finding: &Finding) -> (Outcome, PictureCase, f64) {
    let Case::Picture(case) = finding.case else { panic!("{finding:?}") };
    let Some(Value::Number(measured)) = finding.measured else { panic!("{finding:?}") };
    assert!(finding.limit.is_some() && finding.unit.is_some());
    (finding.outcome, case, measured)
}

#[test]
fn good_light_passes_and_is_told_in_numbers() {
    for (finding, case) in
        lit(FACE).iter().zip([PictureCase::Exposed, PictureCase::EvenLight, PictureCase::NoHotspot])
    {
        let (outcome, told, _) = told(finding);
        assert_eq!((outcome, told), (Outcome::Pass, case));
        assert!(matches!(finding.region, Some(Region::Box { x: 10.0, width: 80.0, .. })));
    }
}

#[test]
fn exposure_tells_what_is_wrong() {
    use PictureCase as C;
    let dark = FaceLight { highlight: 60, middle: 50, ..FACE };
    for (face, outcome, case) in [
        (FaceLight { behind: Some(60), ..dark.clone() }, Outcome::Fail, C::Dark),
        (FaceLight { behind: None, ..dark.clone() }, Outcome::Fail, C::Dark),
        (dark, Outcome::Fail, C::Backlit),
        // Dark skin that shines is well lit.
        (FaceLight { highlight: 116, middle: 63, ..FACE }, Outcome::Pass, C::Exposed),
        (FaceLight { highlight: 98, middle: 90, ..FACE }, Outcome::Warn, C::Backlit),
        (FaceLight { unlit: 0.4, behind: None, ..FACE }, Outcome::Fail, C::Dark),
        (FaceLight { blown: 0.4, ..FACE }, Outcome::Fail, C::Bright),
        (FaceLight { blown: 0.26, ..FACE }, Outcome::Warn, C::Bright),
        (FaceLight { black: 130, ..FACE }, Outcome::Fail, C::WashedOut),
    ] {
        let [exposure, ..] = lit(face);
        let told = told(&exposure);
        assert_eq!((told.0, told.1), (outcome, case));
    }
}

#[test]
fn shadow_and_hot_spot_are_shown_where_they_are() {
    let shade = |halves, patches| FaceLight { shade: Some(Shade { halves, patches }), ..FACE };
    for (face, outcome, case, left) in [
        (shade(1.6, 0.2), Outcome::Fail, PictureCase::HalfShadow, 50.0),
        (shade(-1.6, 0.2), Outcome::Fail, PictureCase::HalfShadow, 10.0),
        (shade(-1.0, 0.2), Outcome::Warn, PictureCase::HalfShadow, 10.0),
        (shade(0.2, 1.4), Outcome::Fail, PictureCase::HardShadow, 10.0),
    ] {
        let [_, uniform, _] = lit(face);
        let told = told(&uniform);
        assert_eq!((told.0, told.1), (outcome, case));
        assert!(matches!(uniform.region, Some(Region::Box { x, .. }) if x == left));
    }
    let [_, unknown, _] = lit(FaceLight { shade: None, ..FACE });
    assert_eq!(unknown.outcome, Outcome::Unknown);
    let [.., hot] = lit(FaceLight { hot: 0.03, ..FACE });
    assert_eq!(told(&hot), (Outcome::Fail, PictureCase::Hotspot, 2.0));
    assert!(matches!(hot.region, Some(Region::Box { x: 30.0, width: 10.0, .. })));
}

#[test]
fn colours_tell_what_is_wrong() {
    use PictureCase as C;
    let skin = |l, a, b| Tone { skin: Some([l, a, b]), ..TONE };
    for (tone, present, natural) in [
        (TONE, C::InColour, C::Natural),
        (Tone { spread: Some(0.0), chroma: 0.1, ..TONE }, C::BlackAndWhite, C::BlackAndWhite),
        (Tone { spread: Some(0.02), ..TONE }, C::OneTone, C::OneTone),
        (skin(60.0, -2.0, -14.0), C::InColour, C::Cast),
        (skin(60.0, -13.0, 26.0), C::InColour, C::Cast),
        (skin(55.0, 10.0, 40.0), C::InColour, C::Cast),
        // Pale, very dark, ruddy, olive.
        (skin(75.0, 5.0, 8.0), C::InColour, C::Natural),
        (skin(22.0, 6.0, 6.0), C::InColour, C::Natural),
        (skin(60.0, 26.0, 16.0), C::InColour, C::Natural),
        (skin(58.0, 8.0, 25.0), C::InColour, C::Natural),
        (skin(60.0, 26.0, 40.0), C::InColour, C::Garish),
        // Overexposed: its colours are nobody's.
        (skin(95.0, -2.0, 10.0), C::InColour, C::Natural),
        (Tone { smooth: Some(0.2), ..TONE }, C::InColour, C::Posterised),
    ] {
        let [first, second] = colour::judge(Some(&tone), C::NoFace);
        assert_eq!((told(&first).1, told(&second).1), (present, natural), "{tone:?}");
        assert_eq!(told(&first).0 == Outcome::Pass, present == C::InColour);
        assert_eq!(told(&second).0 == Outcome::Pass, natural == C::Natural);
    }
}

#[test]
fn without_a_face_only_what_can_be_told_is() {
    let no_face = Reading::default();
    for (face, why) in
        [(Ok(&no_face), PictureCase::NoFace), (Err(Unread::Off), PictureCase::Unread(Unread::Off))]
    {
        let absent = absent(face);
        let unread = Case::Picture(why);
        for top in [250, 20] {
            let [exposure, uniform, hot] = light::judge(Some(&Light { top, face: None }), absent);
            assert_eq!(exposure.outcome == Outcome::Fail, top == 20);
            for finding in [&uniform, &hot] {
                assert_eq!((finding.outcome, &finding.case), (Outcome::Unknown, &unread));
            }
        }
        let [present, natural] = colour::judge(Some(&Tone { skin: None, ..TONE }), absent);
        assert_eq!(present.outcome, Outcome::Pass);
        assert_eq!((natural.outcome, &natural.case), (Outcome::Unknown, &unread));
        assert!(light::judge(None, absent).iter().all(|found| found.outcome == Outcome::Unknown));
        assert!(colour::judge(None, absent).iter().all(|found| found.outcome == Outcome::Unknown));
    }
}
