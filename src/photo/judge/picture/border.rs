//! Does a border run round the photo, or along a side?

use super::{Cells, PictureCase as C, cells, finding};
use crate::photo::face::facts::round;
use crate::photo::measure::picture::Picture;
use crate::report::{Finding, Outcome, Region};
use crate::rules::picture as rules;

/// No border.
pub fn judge(picture: &Picture) -> Finding {
    let border = &picture.border;
    let [width, height] = picture.size;
    // A line beside a patterned wall may be part of the pattern.
    let plain = picture.background.as_ref().is_none_or(|b| b.things < rules::THINGS_FAIL);
    let bars = border.bars();
    let strongest = border.sides.iter().flatten().map(|line| line.step).fold(0.0, f64::max);
    let lines = border.lines();
    let (outcome, case) = if lines >= 3 {
        (Outcome::Fail, if border.tilted() { C::Print } else { C::Frame })
    } else if border.rounded() >= 3 {
        (Outcome::Fail, C::RoundCorners)
    } else if border.rounded() == 2 {
        (Outcome::Warn, C::RoundCorners)
    } else if bars.contains(&true) && strongest >= rules::BAR_FAIL {
        (Outcome::Fail, C::Bar)
    } else if bars.contains(&true) && strongest >= rules::BAR_WARN && plain {
        (Outcome::Warn, C::Bar)
    } else {
        (Outcome::Pass, C::NoBorder)
    };
    let score = if lines >= 3 {
        3.0
    } else if bars.contains(&true) {
        strongest / rules::BAR_WARN
    } else {
        border.rounded() as f64 / 2.0
    };
    let finding = finding(&rules::BORDER, outcome, case).measured(
        round(score.min(9.0), 100.0),
        1.0,
        "signs of a border",
    );
    if outcome == Outcome::Pass {
        return finding;
    }
    if case == C::RoundCorners {
        let boxes = (0..4).filter(|corner| border.corners[*corner] > 0).map(|corner| {
            let reach = border.corners[corner];
            let left = if corner % 2 == 0 { 0 } else { width.saturating_sub(reach) };
            let top = if corner < 2 { 0 } else { height.saturating_sub(reach) };
            picture.rect([left, top, left + reach - 1, top + reach - 1])
        });
        return finding.at(Region::Boxes { boxes: boxes.collect() });
    }
    // What lies inside the lines.
    let depth =
        |side: usize| border.sides[side].map_or(0, |line| (line.from.max(line.to)) as usize);
    let [left, top, right, bottom] = [0, 1, 2, 3].map(depth);
    finding.at(cells(
        picture,
        [
            left,
            top,
            width.saturating_sub(right + 1).max(left),
            height.saturating_sub(bottom + 1).max(top),
        ],
    ))
}
