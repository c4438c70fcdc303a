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
const INSIDE: f64 = 0.02;
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
    /// Cell by cell, 1: may carry a line; 2: does, lighter or darker than what is beside it, as a crease is on
    /// skin and wall; [`ON_SKIN`] more on skin.
    seen: Vec<u8>,
    /// Column and row of those that carry one.
    cells: Vec<(u16, u16)>,
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
                let ridge = (here - before.max(after)).max(before.min(after) - here) >= RIDGE;
                if ridge {
                    // No photo has more than 60,000 cells.
                    ridges.cells.push((x as u16, y as u16));
                }
                ridges.seen[at] = 1 + u8::from(ridge) + if skin { ON_SKIN } else { 0 };
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
    let mut votes = vec![0_u16; bins];
    let mut shifts = vec![0_isize; long];
    for slope in 0..=2 * SLOPES {
        let lean = (slope as f64 - SLOPES as f64) * STEP;
        votes.fill(0);
        for (l, shift) in shifts.iter_mut().enumerate() {
            *shift = (lean * (l as f64 - long as f64 / 2.0)).round() as isize;
        }
        for (x, y) in &ridges.cells {
            let (l, w) = if level { (*x, *y) } else { (*y, *x) };
            // Within the bins: no shift is more than `reach`.
            let shift = shifts.get(usize::from(l)).copied().unwrap_or_default();
            let bin = (reach as isize - shift).max(0) as usize + usize::from(w);
            if let Some(vote) = votes.get_mut(bin) {
                *vote += 1;
            }
        }
        let Some((bin, most)) = votes.iter().enumerate().max_by_key(|(_, votes)| **votes) else {
            continue;
        };
        if f64::from(*most) < best.length * eyes {
            continue;
        }
        let (mut hits, mut skin, mut all) = (0, 0, 0);
        for (l, shift) in shifts.iter().enumerate() {
            let w = bin as isize - reach as isize + shift;
            let near =
                (w - 1..=w + 1).filter_map(|w| usize::try_from(w).ok()).filter(|w| *w < wide);
            let (mut seen_here, mut hit) = (false, None);
            for here in near.map(|w| ridges.seen[cell(l, w)]) {
                seen_here |= here > 0;
                if here & 3 == 2 {
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
