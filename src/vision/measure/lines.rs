//! Straight thin lines across the face and the wall: creases and scratches (Hough transform).

use super::scene::{Person, Place, Scene};

/// A line is lighter or darker than two cells to either side by so much, levels.
const RIDGE: i32 = 6;
/// Slopes that are tried, in steps of [`STEP`], either way.
const SLOPES: usize = 25;
const STEP: f64 = 0.04;
/// So much of a line must be there.
const COVER: f64 = 0.6;
/// A crease or scratch shows on the face: a line on the wall alone is a thing. Eye distances.
const OVER_FACE: f64 = 0.3;
/// So far inside the face's edge, eye distances.
const INSIDE: f64 = 0.06;
/// Marks a cell of skin.
const ON_SKIN: u8 = 4;

/// The longest straight line.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Longest {
    /// How much of it is seen on skin and wall, eye distances.
    pub length: f64,
    /// From where to where: x, y, x, y, cells.
    pub ends: [f64; 4],
}

/// Looks for lines nearer to upright and nearer to level.
pub fn longest(scene: &Scene) -> Longest {
    let Some(person) = &scene.person else { return Longest::default() };
    let [upright, level] = ridges(scene, person);
    let upright = along(scene, person.eyes, &upright, false);
    let level = along(scene, person.eyes, &level, true);
    if upright.length >= level.length { upright } else { level }
}

/// What may be part of a line of one kind, upright or level.
struct Ridges {
    /// Cell by cell, 1: may carry a line; 2 and 3: carries a light or a dark one; [`ON_SKIN`] more on skin.
    seen: Vec<u8>,
    /// Column, row and what was seen of those that carry one.
    cells: Vec<(u16, u16, u8)>,
}

/// What upright lines may run through, and what level ones.
fn ridges(scene: &Scene, person: &Person) -> [Ridges; 2] {
    let width = scene.width;
    let mut found =
        [(); 2].map(|()| Ridges { seen: vec![0; person.place.len()], cells: Vec::new() });
    // A share of the eye distance.
    let inside = (person.eyes * INSIDE).ceil() as usize;
    let within = |at: Option<usize>| {
        at.and_then(|at| person.place.get(at)).is_some_and(|place| *place >= Place::Feature)
    };
    for y in 2..scene.height.saturating_sub(2) {
        for x in 2..width.saturating_sub(2) {
            let at = y * width + x;
            let skin = person.place[at] == Place::Skin;
            if !skin && person.place[at] != Place::Background {
                continue;
            }
            let here = i32::from(scene.luma[at]);
            for (ridges, step) in found.iter_mut().zip([1, width]) {
                // The cheek's own edge is a line too: only what lies well inside it counts.
                let far = inside * step;
                if skin && !(within(at.checked_sub(far)) && within(Some(at + far))) {
                    continue;
                }
                let [before, after] =
                    [at - 2 * step, at + 2 * step].map(|at| i32::from(scene.luma[at]));
                let light = here - before.max(after) >= RIDGE;
                let dark = before.min(after) - here >= RIDGE;
                let seen =
                    1 + u8::from(light) + 2 * u8::from(dark) + if skin { ON_SKIN } else { 0 };
                if light || dark {
                    // No photo has more than 60,000 cells.
                    ridges.cells.push((x as u16, y as u16, seen));
                }
                ridges.seen[at] = seen;
            }
        }
    }
    found
}

/// The longest line among ridges, in cells for an eye distance of so many.
fn along(scene: &Scene, eyes: f64, ridges: &Ridges, level: bool) -> Longest {
    // `long` runs along the lines, `wide` across them.
    let (long, wide) =
        if level { (scene.width, scene.height) } else { (scene.height, scene.width) };
    let cell = |l: usize, w: usize| if level { w * scene.width + l } else { l * scene.width + w };
    let reach = (SLOPES as f64 * STEP * long as f64 / 2.0).ceil() as usize + 1;
    let bins = wide + 2 * reach;
    let mut best = Longest::default();
    // By kind: light and dark on the wall, light and dark on skin.
    let mut votes = vec![[0_u16; 4]; bins];
    let mut shifts = vec![0_isize; long];
    for slope in 0..=2 * SLOPES {
        let lean = (slope as f64 - SLOPES as f64) * STEP;
        votes.fill([0; 4]);
        for (l, shift) in shifts.iter_mut().enumerate() {
            // To the nearest: floor is one instruction, round is not.
            *shift = (lean * (l as f64 - long as f64 / 2.0) + 0.5).floor() as isize;
        }
        for (x, y, seen) in &ridges.cells {
            let (l, w) = if level { (*x, *y) } else { (*y, *x) };
            // Within the bins: no shift is more than `reach`.
            let shift = shifts.get(usize::from(l)).copied().unwrap_or_default();
            let bin = (reach as isize - shift).max(0) as usize + usize::from(w);
            if let Some(vote) = votes.get_mut(bin) {
                vote[usize::from(seen & 1) + usize::from(seen & ON_SKIN) / 2] += 1;
            }
        }
        // A crease is light on skin and dark on a white wall, or the other way round, but one of both on each.
        let sum = |votes: &[u16; 4]| votes[0].max(votes[1]) + votes[2].max(votes[3]);
        let Some((bin, votes)) = votes.iter().enumerate().max_by_key(|(_, votes)| sum(votes))
        else {
            continue;
        };
        if f64::from(sum(votes)) < best.length * eyes {
            continue;
        }
        let kinds =
            [2 + u8::from(votes[1] > votes[0]), 2 + u8::from(votes[3] > votes[2]) + ON_SKIN];
        let (mut hits, mut skin, mut all) = (0, 0, 0);
        for (l, shift) in shifts.iter().enumerate() {
            let w = bin as isize - reach as isize + shift;
            let near =
                (w - 1..=w + 1).filter_map(|w| usize::try_from(w).ok()).filter(|w| *w < wide);
            let (mut seen_here, mut hit) = (false, None);
            for here in near.map(|w| ridges.seen[cell(l, w)]) {
                seen_here |= here > 0;
                if kinds.contains(&here) {
                    hit = Some(here);
                }
            }
            all += u32::from(seen_here);
            hits += u32::from(hit.is_some());
            skin += u32::from(hit.is_some_and(|here| here >= ON_SKIN));
        }
        let length = f64::from(hits) / eyes.max(1.0);
        let over_face = f64::from(skin) >= OVER_FACE * eyes;
        if over_face && f64::from(hits) >= COVER * f64::from(all) && length > best.length {
            let at = |shift: Option<&isize>| {
                bin as f64 - reach as f64 + shift.map_or(0.0, |shift| *shift as f64)
            };
            let (from, to) = (at(shifts.first()), at(shifts.last()));
            let ends =
                if level { [0.0, from, long as f64, to] } else { [from, 0.0, to, long as f64] };
            best = Longest { length, ends };
        }
    }
    best
}
