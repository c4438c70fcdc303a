//! What is said of heads of known shape and pose.

use super::{FaceCase as C, Grounds, Part, Size, Unread, Way, judge};
use crate::photo::face::Reading;
use crate::photo::face::raw::{Mask, Mesh, Quarter, RawReading, Rect};
use crate::photo::face::synthetic::Head;
use crate::photo::profile::Profile;
use crate::report::{Case, Finding, Outcome, Outcome as O};
use crate::rules::face as rules;
use crate::text::{Locale, words};

fn all(reading: &Reading) -> Vec<Finding> {
    judge(Ok(reading), Grounds::default(), &Profile::default())
}

fn one(head: Head, rule: &str) -> (Outcome, C) {
    of(&all(&head.reading(None)), rule)
}

fn of(findings: &[Finding], rule: &str) -> (Outcome, C) {
    let finding = findings.iter().find(|finding| finding.rule.id == rule).unwrap();
    let Case::Face(case) = finding.case else { panic!("{rule}: {:?}", finding.case) };
    (finding.outcome, case)
}

#[test]
fn every_rule_is_answered_once_in_order_whatever_was_read() {
    let ids: Vec<_> = rules::ALL.iter().map(|rule| rule.id).collect();
    let mut lying = Head { roll: 90.0, ..Head::default() };
    let mut readings = vec![Head::default().reading(None), lying.reading(None), Reading::default()];
    lying.yaw = 70.0;
    readings.push(lying.reading(None));
    for reading in readings {
        let told: Vec<_> = all(&reading).iter().map(|finding| finding.rule.id).collect();
        assert_eq!(told, ids);
    }
}

#[test]
fn every_case_speaks_both_languages() {
    use super::Axis::{Pitch, Roll, Yaw};
    let mut cases = vec![
        C::One,
        C::None,
        C::Averted,
        C::Several,
        C::MaybeSeveral,
        C::NotRead(Unread::Off),
        C::NotRead(Unread::Models),
        C::NotRead(Unread::Pixels),
        C::SeemsReal,
        C::MaybeNotReal,
        C::Upright,
        C::SizeRight,
        C::PlaceRight,
        C::Inside,
        C::HairCut,
        C::EarCut,
        C::EyesOpen,
        C::EyesNarrow,
        C::EyesClosed,
        C::EyesApart,
        C::EyesNear,
        C::EyesTooNear,
        C::MouthClosed,
        C::MouthAjar,
        C::MouthOpen,
        C::Tongue,
        C::Neutral,
        C::Smile,
        C::BrowsRaised,
        C::FarEnough,
        C::Near,
        C::NoFace,
        C::TurnFirst,
        C::TooTurned,
    ];
    cases.extend([Quarter::Right, Quarter::Over, Quarter::Left].map(C::Lies));
    cases.extend(
        [Size::Small, Size::Large].into_iter().flat_map(|s| [C::SizeDoubtful(s), C::SizeWrong(s)]),
    );
    cases.extend(
        [Part::Chin, Part::Crown, Part::Side].into_iter().flat_map(|p| [C::MaybeCut(p), C::Cut(p)]),
    );
    for way in [Way::Left, Way::Right, Way::Up, Way::Down] {
        cases.extend([C::PlaceDoubtful(way), C::PlaceWrong(way), C::EyeClosed(way)]);
        cases.extend(
            [Yaw, Pitch, Roll].into_iter().flat_map(|a| [C::Turned(a, way), C::TurnedFar(a, way)]),
        );
    }
    for case in cases {
        let [zh, en] = [Locale::Zh, Locale::En].map(|locale| {
            let words = words(&Case::Face(case), locale);
            format!("{} {}", words.message, words.remedy.unwrap_or_default())
        });
        assert!(zh.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c)), "{zh}");
        assert!(!zh.contains([',', ';', ':', '?']), "{zh}");
        let lower = en.to_lowercase();
        assert!(!["please", "sorry", "invalid"].iter().any(|word| lower.contains(word)), "{en}");
    }
}

#[test]
fn a_neutral_head_in_the_middle_passes_everything() {
    for finding in all(&Head::default().reading(None)) {
        assert_eq!(finding.outcome, O::Pass, "{}: {:?}", finding.rule.id, finding.measured);
        assert!(finding.region.is_some() || finding.rule.id == rules::COUNT.id);
    }
}

#[test]
fn no_face_is_said_once_and_nothing_else_is_called_bad() {
    let findings = all(&Reading::default());
    assert_eq!(of(&findings, "photo.face.count"), (O::Fail, C::None));
    assert!(findings.iter().skip(1).all(|finding| finding.outcome == O::Unknown));
    let unread = judge(Err(Unread::Models), Grounds::default(), &Profile::default());
    let ids: Vec<_> = unread.iter().map(|finding| finding.rule.id).collect();
    assert_eq!(ids, rules::ALL.iter().map(|rule| rule.id).collect::<Vec<_>>());
    for id in ids {
        assert_eq!(of(&unread, id), (O::Unknown, C::NotRead(Unread::Models)));
    }
}

#[test]
fn a_second_face_counts_and_is_shown() {
    let mut reading = Head::default().reading(None);
    reading.maybe.push(Rect { x: 10.0, y: 20.0, width: 30.0, height: 40.0 });
    assert_eq!(of(&all(&reading), "photo.face.count"), (O::Warn, C::MaybeSeveral));
    reading.others = std::mem::take(&mut reading.maybe);
    let findings = all(&reading);
    assert_eq!(of(&findings, "photo.face.count"), (O::Fail, C::Several));
    let region = format!("{:?}", findings[0].region);
    assert!(region.contains("x: 10.0, y: 20.0, width: 30.0, height: 40.0"), "{region}");
}

#[test]
fn turns_pass_within_the_error_and_fail_past_it() {
    use super::Axis::{Pitch, Roll, Yaw};
    let yaw = |yaw| one(Head { yaw, ..Head::default() }, "photo.pose.yaw");
    assert_eq!(yaw(8.9), (O::Pass, C::Straight(Yaw)));
    assert_eq!(yaw(-9.1), (O::Warn, C::Turned(Yaw, Way::Left)));
    assert_eq!(yaw(23.9), (O::Warn, C::Turned(Yaw, Way::Right)));
    assert_eq!(yaw(24.1), (O::Fail, C::TurnedFar(Yaw, Way::Right)));
    let pitch = |pitch| one(Head { pitch, ..Head::default() }, "photo.pose.pitch");
    assert_eq!(pitch(11.9), (O::Pass, C::Straight(Pitch)));
    assert_eq!(pitch(12.1), (O::Warn, C::Turned(Pitch, Way::Up)));
    assert_eq!(pitch(-32.1), (O::Fail, C::TurnedFar(Pitch, Way::Down)));
    let roll = |roll| one(Head { roll, ..Head::default() }, "photo.pose.roll");
    assert_eq!(roll(7.9), (O::Pass, C::Straight(Roll)));
    assert_eq!(roll(-8.1), (O::Warn, C::Turned(Roll, Way::Left)));
    assert_eq!(roll(20.9), (O::Warn, C::Turned(Roll, Way::Right)));
    assert_eq!(roll(21.1), (O::Fail, C::TurnedFar(Roll, Way::Right)));
}

#[test]
fn a_photo_on_its_side_is_to_be_turned_and_its_place_is_not_judged() {
    for (roll, quarter) in [
        (90.0, Quarter::Left),
        (-90.0, Quarter::Right),
        (180.0, Quarter::Over),
        (-178.0, Quarter::Over),
    ] {
        let findings = all(&Head { roll, ..Head::default() }.reading(None));
        assert_eq!(of(&findings, "photo.pose.upright"), (O::Fail, C::Lies(quarter)));
        assert_eq!(of(&findings, "photo.pose.roll").0, O::Pass, "{roll}");
        assert_eq!(of(&findings, "photo.head.size"), (O::Unknown, C::TurnFirst));
        assert_eq!(of(&findings, "photo.head.position"), (O::Unknown, C::TurnFirst));
        assert_eq!(of(&findings, "photo.eyes.open").0, O::Pass);
    }
}

#[test]
fn heads_fail_only_outside_every_published_set() {
    let size = |scale, at| one(Head { scale, at, ..Head::default() }, "photo.head.size");
    // The model is 19.5 cm wide with its ears: 0.714 of 600 pixels at 22 pixels a centimetre.
    assert_eq!(size(22.0, (300.0, 410.0)), (O::Pass, C::SizeRight));
    assert_eq!(size(24.0, (300.0, 410.0)), (O::Warn, C::SizeDoubtful(Size::Large)));
    assert_eq!(size(28.0, (300.0, 410.0)), (O::Fail, C::SizeWrong(Size::Large)));
    assert_eq!(size(10.0, (300.0, 410.0)), (O::Fail, C::SizeWrong(Size::Small)));
    let place = |at| one(Head { at, ..Head::default() }, "photo.head.position");
    assert_eq!(place((300.0, 410.0)), (O::Pass, C::PlaceRight));
    assert_eq!(place((335.0, 410.0)), (O::Warn, C::PlaceDoubtful(Way::Right)));
    assert_eq!(place((200.0, 410.0)), (O::Fail, C::PlaceWrong(Way::Left)));
    assert_eq!(place((300.0, 475.0)), (O::Warn, C::PlaceDoubtful(Way::Down)));
    assert_eq!(place((300.0, 510.0)), (O::Fail, C::PlaceWrong(Way::Down)));
    let inside = |at| one(Head { at, ..Head::default() }, "photo.head.inside");
    assert_eq!(inside((300.0, 410.0)), (O::Pass, C::Inside));
    assert_eq!(inside((300.0, 620.0)), (O::Fail, C::Cut(Part::Chin)));
    assert_eq!(inside((300.0, 590.0)), (O::Warn, C::MaybeCut(Part::Chin)));
    assert_eq!(inside((300.0, 200.0)), (O::Fail, C::Cut(Part::Crown)));
    assert_eq!(inside((100.0, 410.0)), (O::Fail, C::Cut(Part::Side)));
}

#[test]
fn closed_eyes_fail_narrow_ones_pass() {
    let eyes =
        |left, right| one(Head { lids: (left, right), ..Head::default() }, "photo.eyes.open");
    // Openness is about 0.225 of these.
    assert_eq!(eyes(1.6, 1.6), (O::Pass, C::EyesOpen));
    assert_eq!(eyes(0.85, 0.85), (O::Pass, C::EyesOpen));
    assert_eq!(eyes(0.6, 0.85), (O::Warn, C::EyesNarrow));
    assert_eq!(eyes(0.4, 1.6), (O::Fail, C::EyeClosed(Way::Left)));
    assert_eq!(eyes(1.6, 0.4), (O::Fail, C::EyeClosed(Way::Right)));
    assert_eq!(eyes(0.2, 0.3), (O::Fail, C::EyesClosed));
    let aside = Head { yaw: 40.0, lids: (0.2, 0.2), ..Head::default() };
    assert_eq!(one(aside, "photo.eyes.open"), (O::Unknown, C::TooTurned));
}

#[test]
fn pixels_from_eye_to_eye() {
    // The model's eyes stand 6.25 cm apart.
    let apart = |scale| one(Head { scale, ..Head::default() }, "photo.eyes.distance");
    assert_eq!(apart(13.3), (O::Pass, C::EyesApart));
    assert_eq!(apart(12.5), (O::Warn, C::EyesNear));
    assert_eq!(apart(9.5), (O::Warn, C::EyesNear));
    assert_eq!(apart(9.0), (O::Fail, C::EyesTooNear));
}

#[test]
fn a_medical_reason_softens_eyes_tilt_and_mouth_and_nothing_else() {
    let head = Head { lids: (0.2, 0.2), lips: 2.2, roll: 30.0, yaw: 26.0, ..Head::default() };
    let reading = head.reading(None);
    let told = |medical| judge(Ok(&reading), Grounds { medical }, &Profile::default());
    for rule in ["photo.eyes.open", "photo.mouth.closed", "photo.pose.roll"] {
        assert_eq!(of(&told(false), rule).0, O::Fail, "{rule}");
        assert_eq!(of(&told(true), rule).0, O::Warn, "{rule}");
        assert_eq!(of(&told(true), rule).1, of(&told(false), rule).1);
    }
    assert_eq!(of(&told(true), "photo.pose.yaw").0, O::Fail);
}

#[test]
fn smiles_and_raised_brows_warn_at_most() {
    let smile = |mouth| one(Head { mouth, ..Head::default() }, "photo.expression");
    assert_eq!(smile(0.85), (O::Pass, C::Neutral));
    assert_eq!(smile(0.97), (O::Warn, C::Smile));
    let mut reading = Head::default().reading(None);
    reading.face.as_mut().unwrap().mouth.brows = 0.5;
    assert_eq!(of(&all(&reading), "photo.expression"), (O::Warn, C::BrowsRaised));
}

#[test]
fn a_tongue_is_told_by_colour_and_shape_together() {
    use crate::photo::measure::mouth::BelowLip;
    let told = |width, pink, darker| {
        let mut reading = Head::default().reading(None);
        let face = reading.face.as_mut().unwrap();
        face.mouth.width = width;
        face.below_lip = Some(BelowLip { pink, darker });
        of(&all(&reading), "photo.mouth.closed")
    };
    assert_eq!(told(1.1, 0.7, 40.0), (O::Warn, C::Tongue));
    // A beard is dark and not pink; a shaven chin in cold light pink and not dark.
    assert_eq!(told(1.1, 0.1, 40.0).0, O::Pass);
    assert_eq!(told(1.1, 0.7, 3.0).0, O::Pass);
    assert_eq!(told(1.3, 0.7, 40.0).0, O::Pass);
}

#[test]
fn lips_that_part() {
    let mouth = |lips| one(Head { lips, ..Head::default() }, "photo.mouth.closed");
    assert_eq!(mouth(0.8), (O::Pass, C::MouthClosed));
    assert_eq!(mouth(1.3), (O::Warn, C::MouthAjar));
    assert_eq!(mouth(2.2), (O::Fail, C::MouthOpen));
}

#[test]
fn a_document_of_its_own_limits_the_head_by_its_own_numbers() {
    let told = |head: &Head, name: &str, rule: &str| {
        let profile = Profile::named(name).unwrap().on(Some(472));
        of(&judge(Ok(&head.reading(None)), Grounds::default(), &profile), rule).0
    };
    let head = Head::default();
    let width = head.reading(None).face.unwrap().place.width;
    // The same head, so much of the photo's width: from ear to ear, or from cheek to cheek.
    for (name, from, to) in
        [("passport", 0.65, 0.8), ("visa", 0.54, 0.619), ("social-security", 0.5, 0.712)]
    {
        let profile = Profile::named(name).unwrap();
        let (low, high) = profile.head_width.fail;
        assert!((low - from).abs() < 0.001 && (high - to).abs() < 0.001, "{name}");
        let outcome = told(&head, name, "photo.head.size");
        let inside = width * 1.06 >= low && width / 1.27 * 0.94 <= high;
        assert_eq!(outcome != O::Fail, inside, "{name}: {width}");
    }
    // What a document does not state warns at most.
    let aside = Head { at: (head.at.0 + 60.0, head.at.1), ..Head::default() };
    assert_eq!(told(&aside, "work-permit", "photo.head.position"), O::Fail);
    assert_eq!(told(&aside, "visa", "photo.head.position"), O::Warn);
}

proptest::proptest! {
    #[test]
    fn no_mesh_makes_it_panic(
        points in proptest::collection::vec((0u16..468, proptest::array::uniform3(-1e6..1e6f32)), 0..468),
        odd in proptest::option::of(proptest::sample::select(vec![f32::NAN, f32::INFINITY])),
        photo in (0u32..5000, 0u32..5000),
    ) {
        let mut raw = Head::default().raw();
        let mut all: Vec<_> = raw.mesh.numbers().map(|n| (n, raw.mesh.point(n).unwrap())).collect();
        all.extend(points);
        all.extend(odd.map(|odd| (33, [odd, 0.0, 0.0])));
        raw.mesh = Mesh::new(all);
        let mask = Mask { width: 2, height: 2, data: vec![1.0; 4], photo };
        let raw = RawReading { faces: vec![raw], turned: None, mask: Some(mask) };
        judge(Ok(&Reading::of(&raw, photo, None)), Grounds::default(), &Profile::default());
    }
}
