//! Specks, marks, creases, ink, printed dots.

use super::{Cells, PictureCase as C, finding};
use crate::photo::measure::background::Kind;
use crate::photo::measure::picture::Picture;
use crate::report::{Finding, Outcome, Point, Region};
use crate::rules::picture as rules;

/// No spots, blemishes or ink. What is measured is how often the limit of the worst kind is met.
pub fn judge(picture: &Picture) -> Finding {
    // On a wall full of things nothing on it can be told from them.
    let plain = picture
        .background
        .as_ref()
        .filter(|wall| wall.things < rules::THINGS_FAIL && wall.rough <= rules::ROUGH);
    let on_wall = |kind| plain.map_or(0, |background| background.places(kind).len());
    let specks = on_wall(Kind::Speck);
    let ink: usize = picture.ink.on_skin.iter().map(|blob| blob.cells).sum();
    let stamps = picture.ink.stamps(picture.eyes);
    let marks = on_wall(Kind::Mark) + stamps.len();
    // Grain is another rule's concern.
    let face = picture.sharpness.face.as_ref();
    let grainy = face.and_then(|face| face.grain.least()).is_some_and(|g| g > rules::GRAIN_WARN);
    let traces = if grainy { 0.0 } else { picture.traces.amount };
    let dots = face.map_or(0.0, |face| f64::from(face.dots));
    // Each against the number of it that warns.
    let kinds = [
        (specks as f64 / rules::SPECKS_WARN, C::Specks, rules::SPECKS_FAIL / rules::SPECKS_WARN),
        (
            picture.specks.len() as f64 / rules::DUST_WARN,
            C::Specks,
            rules::DUST_FAIL / rules::DUST_WARN,
        ),
        (marks as f64, C::Marks, f64::INFINITY),
        (picture.line.length / rules::LINE_WARN, C::Creased, rules::LINE_FAIL / rules::LINE_WARN),
        (ink as f64 / rules::INK_WARN, C::Ink, f64::INFINITY),
        (traces / rules::TRACES_WARN, C::Traces, f64::INFINITY),
        (dots / rules::DOTS, C::Halftone, 1.2),
    ];
    let worst = kinds.into_iter().fold((0.0_f64, C::NoDefect, 1.0_f64), |worst, kind| {
        if kind.0 / kind.2.min(4.0) > worst.0 / worst.2.min(4.0) { kind } else { worst }
    });
    let (outcome, case) = match worst {
        (measured, case, fails) if measured >= fails => (Outcome::Fail, case),
        (measured, case, _) if measured >= 1.0 => (Outcome::Warn, case),
        _ => (Outcome::Pass, C::NoDefect),
    };
    let finding = finding(&rules::DEFECTS, outcome, case).measured(
        (worst.0 * 100.0).round() / 100.0,
        1.0,
        "times the limit",
    );
    let boxes = match case {
        C::Specks if specks as f64 >= rules::SPECKS_WARN => {
            plain.map(|background| background.places(Kind::Speck)).unwrap_or_default()
        }
        C::Specks => picture.specks.iter().map(|cell| picture.around(*cell)).collect(),
        C::Marks => {
            let mut marks =
                plain.map(|background| background.places(Kind::Mark)).unwrap_or_default();
            marks.extend(stamps);
            marks
        }
        C::Traces => picture.traces.places.iter().map(|blob| blob.bounds()).collect(),
        C::Ink => picture.ink.on_skin.iter().map(|blob| blob.bounds()).collect(),
        C::Creased => {
            let side = f64::from(picture.side);
            let [x1, y1, x2, y2] = picture.line.ends.map(|end| end * side);
            let points = [(x1, y1), (x2, y2)].map(|(x, y)| Point { x, y });
            return finding.at(Region::Polygon { points: points.to_vec() });
        }
        _ => return finding,
    };
    finding.at(picture.boxes(boxes))
}
