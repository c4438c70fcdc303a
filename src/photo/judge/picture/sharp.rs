//! Focus, resolution, compression, noise.

use super::{PictureCase, finding};
use crate::photo::face::facts::round;
use crate::photo::measure::sharp::{FaceSharpness, Sharpness};
use crate::report::{Finding, Outcome};
use crate::rules::{Rule, picture as rules};

/// Focus, resolution, compression and noise. `why` is told where the face cannot be measured; `table` is
/// how coarse the file's own quantisation table is.
pub fn judge(sharpness: Option<&Sharpness>, table: Option<u16>, why: PictureCase) -> [Finding; 4] {
    let face = sharpness.and_then(|sharpness| sharpness.face.as_ref());
    let steps = sharpness.map(|sharpness| f64::from(sharpness.steps));
    // Saved finely after it was saved coarsely, a photo shows the coarser steps.
    let coarse = steps.into_iter().chain(table.map(f64::from)).reduce(f64::max);
    let unknown = |rule| finding(rule, Outcome::Unknown, why);
    [
        face.and_then(focus).unwrap_or_else(|| unknown(&rules::FOCUS)),
        face.map_or_else(|| unknown(&rules::RESOLUTION), |face| resolution(face, coarse)),
        coarse.map_or_else(|| unknown(&rules::COMPRESSION), compression),
        face.and_then(noise).unwrap_or_else(|| unknown(&rules::NOISE)),
    ]
}

/// Past a limit: warns, fails, and what is said of either.
struct Steps {
    warn: f64,
    fail: f64,
    cases: [PictureCase; 3],
    unit: &'static str,
}

/// Judges a number of which more is worse.
fn upwards(rule: &'static Rule, measured: f64, steps: &Steps) -> Finding {
    let [good, doubtful, bad] = steps.cases;
    let (outcome, case, limit) = if measured > steps.fail {
        (Outcome::Fail, bad, steps.fail)
    } else if measured > steps.warn {
        (Outcome::Warn, doubtful, steps.warn)
    } else {
        (Outcome::Pass, good, steps.warn)
    };
    finding(rule, outcome, case).measured(round(measured, 100.0), limit, steps.unit)
}

/// So many times wider along its way than across it are the edges of what moved: what is out of focus
/// measured up to 1.7, what moved by 1/15 of the eye distance 1.7 to 4.
const MOVED: f32 = 1.75;

fn focus(face: &FaceSharpness) -> Option<Finding> {
    let widths = face.widths?;
    let moved = widths.widest > widths.narrowest * MOVED;
    let bad = if moved { PictureCase::Moved } else { PictureCase::Blurred };
    let steps = Steps {
        warn: rules::EDGE_WARN,
        fail: rules::EDGE_FAIL,
        cases: [PictureCase::Sharp, PictureCase::Soft, bad],
        unit: "eye distances / 150",
    };
    Some(upwards(&rules::FOCUS, widths.widest.into(), &steps))
}

/// The squares of a coarsely compressed photo are JPEG's own, 8 pixels wide: compression's concern.
fn is_block(side: f32) -> bool {
    (side - 8.0).abs() < 0.2
}

fn resolution(face: &FaceSharpness, coarse: Option<f64>) -> Finding {
    let blocks = is_block(face.side) && coarse.is_some_and(|coarse| coarse > rules::STEPS_WARN);
    let side = if blocks { 1.0 } else { face.side };
    let eyes = f64::from(face.squares * face.side / side);
    let (outcome, case, limit) = if side > 1.0 && eyes < rules::SQUARES_FAIL {
        (Outcome::Fail, PictureCase::Pixelated, rules::SQUARES_FAIL)
    } else if side > 1.0 && eyes < rules::SQUARES_WARN {
        (Outcome::Warn, PictureCase::Enlarged, rules::SQUARES_WARN)
    } else {
        (Outcome::Pass, PictureCase::Fine, rules::SQUARES_WARN)
    };
    finding(&rules::RESOLUTION, outcome, case).measured(round(eyes, 10.0), limit, "px")
}

fn compression(coarse: f64) -> Finding {
    let steps = Steps {
        warn: rules::STEPS_WARN,
        fail: rules::STEPS_FAIL,
        cases: [
            PictureCase::LightlyCompressed,
            PictureCase::Compressed,
            PictureCase::HeavilyCompressed,
        ],
        unit: "% of JPEG's example steps",
    };
    upwards(&rules::COMPRESSION, coarse, &steps)
}

fn noise(face: &FaceSharpness) -> Option<Finding> {
    let grain = face.grain.least()?;
    let steps = Steps {
        warn: rules::GRAIN_WARN,
        fail: rules::GRAIN_FAIL,
        cases: [PictureCase::Clean, PictureCase::Grainy, PictureCase::Grainy],
        unit: "of 255",
    };
    Some(upwards(&rules::NOISE, grain, &steps))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::photo::measure::sharp::focus::Widths;
    use crate::photo::measure::sharp::grain::Grain;

    fn face() -> FaceSharpness {
        FaceSharpness {
            widths: Some(Widths { narrowest: 2.0, widest: 2.5 }),
            side: 1.0,
            squares: 90.0,
            grain: Grain { wall: Some(1.0), skin: Some(1.0) },
            skin: Some(0.5),
            dots: 0.0,
        }
    }

    fn judged(face: FaceSharpness, steps: f32, table: u16) -> Vec<(Outcome, bool)> {
        let sharpness = Sharpness { steps, face: Some(face) };
        judge(Some(&sharpness), Some(table), PictureCase::NoFace)
            .iter()
            .map(|found| (found.outcome, found.measured.is_some() && found.limit.is_some()))
            .collect()
    }

    #[test]
    fn each_number_has_its_limits() {
        use Outcome::{Fail, Pass, Warn};
        assert_eq!(judged(face(), 0.0, 50), vec![(Pass, true); 4]);
        let with = |outcome, at: usize| {
            let mut all = vec![(Pass, true); 4];
            all[at] = (outcome, true);
            all
        };
        for (widest, outcome) in [(3.8, Pass), (4.0, Warn), (5.1, Fail)] {
            let widths = Some(Widths { narrowest: 3.0, widest });
            assert_eq!(judged(FaceSharpness { widths, ..face() }, 0.0, 50), with(outcome, 0));
        }
        for (squares, outcome) in [(90.0, Pass), (70.0, Warn), (50.0, Fail)] {
            let face = FaceSharpness { side: 3.0, squares, ..face() };
            assert_eq!(judged(face, 0.0, 50), with(outcome, 1));
        }
        let blocks = FaceSharpness { side: 8.0, squares: 20.0, ..face() };
        assert_eq!(judged(blocks, 0.0, 50), with(Fail, 1));
        assert_eq!(judged(blocks, 500.0, 50), with(Fail, 2));
        // Few pixels are another rule's concern.
        let few = FaceSharpness { squares: 40.0, ..face() };
        assert_eq!(judged(few, 0.0, 50), with(Pass, 1));
        for (steps, table, outcome) in [
            (0.0, 50, Pass),
            (0.0, 100, Warn),
            (100.0, 10, Warn),
            (200.0, 10, Fail),
            (0.0, 200, Fail),
        ] {
            assert_eq!(judged(face(), steps, table), with(outcome, 2));
        }
        for (wall, skin, outcome) in [
            (Some(20.0), 3.0, Pass),
            (Some(3.0), 20.0, Pass),
            (Some(20.0), 6.0, Warn),
            (None, 20.0, Fail),
        ] {
            let grain = Grain { wall, skin: Some(skin) };
            assert_eq!(judged(FaceSharpness { grain, ..face() }, 0.0, 50), with(outcome, 3));
        }
    }

    #[test]
    fn what_moved_is_told_from_what_is_out_of_focus() {
        for (narrowest, case) in [(3.0, PictureCase::Moved), (6.0, PictureCase::Blurred)] {
            let widths = Some(Widths { narrowest, widest: 8.0 });
            let found = focus(&FaceSharpness { widths, ..face() }).unwrap();
            assert_eq!(found.case, crate::report::Case::Picture(case));
        }
    }

    #[test]
    fn without_a_face_only_compression_is_told() {
        let found = judge(None, Some(50), PictureCase::NoFace);
        let outcomes = found.map(|found| found.outcome);
        use Outcome::{Pass, Unknown};
        assert_eq!(outcomes, [Unknown, Unknown, Pass, Unknown]);
    }
}
