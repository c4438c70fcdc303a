//! What is judged by cells: the wall, the border, marks.

use super::*;
use crate::photo::measure::background::{Background, Kind};
use crate::photo::measure::blobs::Blob;
use crate::photo::measure::border::{Border, Line};
use crate::photo::measure::ink::Ink;
use crate::photo::measure::lines::Longest;
use crate::photo::measure::sharp::grain::Grain;
use crate::photo::measure::sharp::{FaceSharpness, Sharpness};
use crate::photo::measure::traces::Traces;

const BLOB: Blob = Blob {
    cells: 20,
    left: 10,
    top: 20,
    right: 14,
    bottom: 24,
    nearest: 30,
    farthest: 34,
    colour: [40.0, 128.0, 128.0],
    ink: 0,
    spread: 0.6,
};

/// 600 x 800 pixels in cells of 3, and nothing wrong with them.
fn picture() -> Picture {
    Picture {
        side: 3,
        size: [200, 267],
        photo: (600, 800),
        eyes: 50.0,
        border: Border { sides: [None; 4], corners: [0; 4] },
        background: Some(wall()),
        light: Light { top: 250, face: Some(FACE) },
        tone: TONE,
        sharpness: Sharpness { steps: 0.0, face: Some(SHARP) },
        proportions: Some(1.0),
        specks: Vec::new(),
        line: Longest::default(),
        ink: Ink::default(),
        traces: Traces::default(),
    }
}

const SHARP: FaceSharpness = FaceSharpness {
    widths: None,
    side: 1.0,
    squares: 150.0,
    grain: Grain { wall: Some(1.0), skin: Some(1.0) },
    skin: Some(0.5),
    dots: 0.0,
};

fn wall() -> Background {
    Background {
        share: 0.4,
        lab: [97.0, 0.0, 1.0],
        slope: 5.0,
        rough: 1.0,
        blobs: Vec::new(),
        things: 0.0,
        shadow: 0.0,
        shade: None,
        halo: 0.1,
    }
}

fn behind(wall: Background) -> [Finding; 3] {
    background::judge(&Picture { background: Some(wall), ..picture() }, &[])
}

#[test]
fn a_plain_white_wall_passes_and_is_told_in_numbers() {
    use PictureCase as C;
    for (finding, case) in behind(wall()).iter().zip([C::White, C::Uniform, C::NoShadow]) {
        let (outcome, told, _) = told(finding);
        assert_eq!((outcome, told), (Outcome::Pass, case));
    }
    let unseen = background::judge(&Picture { background: None, ..picture() }, &[]);
    assert!(unseen.iter().all(|found| found.outcome == Outcome::Unknown));
}

#[test]
fn white_is_light_and_without_colour() {
    use PictureCase as C;
    for (lab, outcome, case) in [
        ([86.0, 0.0, 0.0], Outcome::Warn, C::LightGrey),
        ([70.0, 0.0, 0.0], Outcome::Fail, C::NotWhite),
        ([95.0, 0.0, 10.0], Outcome::Warn, C::Tinted),
        ([95.0, -12.0, 9.0], Outcome::Fail, C::Coloured),
    ] {
        let [white, ..] = behind(Background { lab, ..wall() });
        let told = told(&white);
        assert_eq!((told.0, told.1), (outcome, case));
    }
}

#[test]
fn what_is_worst_behind_the_person_is_told() {
    use PictureCase as C;
    let blobs = vec![(BLOB, Kind::Thing), (BLOB, Kind::Hair)];
    for (wall, outcome, case, unit) in [
        (
            Background { things: 0.02, blobs, ..wall() },
            Outcome::Fail,
            C::Things,
            "% of the background",
        ),
        (Background { things: 0.005, ..wall() }, Outcome::Warn, C::Things, "% of the background"),
        (Background { slope: 50.0, ..wall() }, Outcome::Warn, C::Gradient, "levels"),
        (Background { slope: 80.0, ..wall() }, Outcome::Fail, C::Gradient, "levels"),
        (Background { halo: 0.75, ..wall() }, Outcome::Warn, C::Halo, "% of the outline"),
    ] {
        let fails = outcome == Outcome::Fail && case == C::Things;
        let [_, uniform, shadow] = behind(wall);
        let told = told(&uniform);
        assert_eq!((told.0, told.1, uniform.unit), (outcome, case, Some(unit)));
        // A shadow cannot be told from things.
        assert_eq!(shadow.outcome == Outcome::Unknown, fails);
        if fails {
            let Some(Region::Boxes { boxes }) = uniform.region else { panic!() };
            assert_eq!(boxes, [Rect { x: 30.0, y: 60.0, width: 15.0, height: 15.0 }]);
        }
    }
    let other = Rect { x: 1.0, y: 2.0, width: 3.0, height: 4.0 };
    let [_, uniform, _] = background::judge(&picture(), &[other]);
    assert_eq!(uniform.outcome, Outcome::Warn);
    assert!(matches!(uniform.region, Some(Region::Boxes { boxes }) if boxes == [other]));
}

#[test]
fn a_shadow_is_shown_where_it_lies() {
    for (area, outcome) in [(0.2, Outcome::Warn), (0.5, Outcome::Fail)] {
        let [.., shadow] =
            behind(Background { shadow: area, shade: Some([0, 10, 19, 29]), ..wall() });
        assert_eq!(shadow.outcome, outcome);
        assert!(matches!(shadow.region, Some(Region::Box { y: 30.0, width: 60.0, .. })));
    }
}

#[test]
fn borders_are_told_apart() {
    use PictureCase as C;
    let line =
        |from: f64, to: f64| Line { from, to, seen: 1.0, step: 80.0, thin: false, level: true };
    let frame = Border { sides: [Some(line(4.0, 4.0)); 4], corners: [0; 4] };
    let print = Border { sides: [Some(line(4.0, 9.0)); 4], corners: [0; 4] };
    let bar = |step| Border {
        sides: [Some(Line { step, ..line(5.0, 5.0) }), None, None, None],
        corners: [0; 4],
    };
    let corners = |corners| Border { sides: [None; 4], corners };
    for (border, outcome, case) in [
        (frame, Outcome::Fail, C::Frame),
        (print, Outcome::Fail, C::Print),
        (bar(80.0), Outcome::Fail, C::Bar),
        (bar(40.0), Outcome::Warn, C::Bar),
        (bar(20.0), Outcome::Pass, C::NoBorder),
        (corners([6, 6, 0, 6]), Outcome::Fail, C::RoundCorners),
        (corners([6, 6, 0, 0]), Outcome::Warn, C::RoundCorners),
        (corners([6, 0, 0, 0]), Outcome::Pass, C::NoBorder),
    ] {
        let finding = border::judge(&Picture { border, ..picture() });
        let told = told(&finding);
        assert_eq!((told.0, told.1), (outcome, case));
        assert_eq!(finding.region.is_some(), outcome != Outcome::Pass);
    }
}

#[test]
fn each_kind_of_mark_is_told_and_shown() {
    use PictureCase as C;
    let on_wall = |kind, count| Picture {
        background: Some(Background { blobs: vec![(BLOB, kind); count], ..wall() }),
        ..picture()
    };
    let line = |length| Longest { length, ends: [0.0, 0.0, 10.0, 20.0] };
    let ink = Ink { on_skin: vec![BLOB], beside: Vec::new() };
    let traces = Traces { amount: 4.0, places: vec![BLOB] };
    let dots = |dots| Sharpness { steps: 0.0, face: Some(FaceSharpness { dots, ..SHARP }) };
    for (picture, outcome, case) in [
        (picture(), Outcome::Pass, C::NoDefect),
        (on_wall(Kind::Hair, 9), Outcome::Pass, C::NoDefect),
        (on_wall(Kind::Speck, 2), Outcome::Warn, C::Specks),
        (on_wall(Kind::Speck, 5), Outcome::Fail, C::Specks),
        (on_wall(Kind::Mark, 1), Outcome::Warn, C::Marks),
        (Picture { specks: vec![500; 7], ..picture() }, Outcome::Warn, C::Specks),
        (Picture { specks: vec![500; 10], ..picture() }, Outcome::Fail, C::Specks),
        (Picture { line: line(1.0), ..picture() }, Outcome::Warn, C::Creased),
        (Picture { line: line(2.0), ..picture() }, Outcome::Fail, C::Creased),
        (Picture { ink, ..picture() }, Outcome::Warn, C::Ink),
        (Picture { traces, ..picture() }, Outcome::Warn, C::Traces),
        (Picture { sharpness: dots(0.7), ..picture() }, Outcome::Warn, C::Halftone),
        (Picture { sharpness: dots(0.9), ..picture() }, Outcome::Fail, C::Halftone),
    ] {
        let finding = defects::judge(&picture);
        let told = told(&finding);
        assert_eq!((told.0, told.1), (outcome, case));
        let shown = outcome != Outcome::Pass && case != C::Halftone;
        assert_eq!(finding.region.is_some(), shown, "{case:?}");
    }
}

#[test]
fn on_a_wall_of_things_and_in_grain_nothing_small_is_told() {
    let blobs = vec![(BLOB, Kind::Speck); 9];
    let busy = Background { things: 0.1, blobs, ..wall() };
    let busy = Picture { background: Some(busy), ..picture() };
    assert_eq!(defects::judge(&busy).outcome, Outcome::Pass);
    let grain = Grain { wall: Some(9.0), skin: Some(9.0) };
    let grainy = Picture {
        sharpness: Sharpness { steps: 0.0, face: Some(FaceSharpness { grain, ..SHARP }) },
        traces: Traces { amount: 9.0, places: Vec::new() },
        ..picture()
    };
    assert_eq!(defects::judge(&grainy).outcome, Outcome::Pass);
}
