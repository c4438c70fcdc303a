//! Straight thin lines across the face and the wall: creases and scratches (Hough transform).

use super::scene::{Place, Scene};

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
    let [upright, level] = [false, true].map(|level| along(scene, level));
    if upright.length >= level.length { upright } else { level }
}

fn along(scene: &Scene, level: bool) -> Longest {
    let Some(person) = &scene.person else { return Longest::default() };
    // `long` runs along the lines, `wide` across them.
    let (long, wide) =
        if level { (scene.width, scene.height) } else { (scene.height, scene.width) };
    let cell = |l: usize, w: usize| if level { w * scene.width + l } else { l * scene.width + w };
    let across = if level { scene.width } else { 1 };
    // A share of the eye distance.
    let inside = (person.eyes * INSIDE).ceil() as usize;
    // 1: may carry a line; 2 and 3: a light or a dark one; so much more on skin.
    let mut seen = vec![0_u8; long * wide];
    let mut ridges: Vec<(usize, usize)> = Vec::new();
    for l in 0..long {
        for w in 2..wide.saturating_sub(2) {
            let at = cell(l, w);
            // The cheek's own edge is a line too: only what lies well inside it counts.
            let within = |at: Option<usize>| {
                at.and_then(|at| person.place.get(at)).is_some_and(|place| *place >= Place::Feature)
            };
            let skin = person.place[at] == Place::Skin
                && within(at.checked_sub(inside * across))
                && within(Some(at + inside * across));
            if !skin && person.place[at] != Place::Background {
                continue;
            }
            let value = |at: usize| i32::from(scene.luma[at]);
            let (before, after) = (value(at - 2 * across), value(at + 2 * across));
            let here = value(at);
            let kind = if here - before.max(after) >= RIDGE {
                2
            } else if before.min(after) - here >= RIDGE {
                3
            } else {
                1
            };
            if kind > 1 {
                // Twice as many bins as places: light lines and dark ones.
                ridges.push((l, w * 2 + usize::from(kind == 3)));
            }
            seen[l * wide + w] = kind + if skin { ON_SKIN } else { 0 };
        }
    }
    let reach = (SLOPES as f64 * STEP * long as f64 / 2.0).ceil() as usize + 1;
    let bins = wide + 2 * reach;
    let mut best = Longest::default();
    let mut votes = vec![0_u16; bins * 2];
    for slope in 0..=2 * SLOPES {
        let lean = (slope as f64 - SLOPES as f64) * STEP;
        votes.fill(0);
        let shift = |l: usize| (lean * (l as f64 - long as f64 / 2.0)).round() as isize;
        for (l, bin) in &ridges {
            // Within the bins: |shift| is at most `reach`.
            let base = (reach as isize - shift(*l)).max(0) as usize;
            if let Some(vote) = votes.get_mut(base * 2 + bin) {
                *vote += 1;
            }
        }
        let Some((bin, most)) = votes.iter().enumerate().max_by_key(|(_, votes)| **votes) else {
            continue;
        };
        if f64::from(*most) < best.length * person.eyes {
            continue;
        }
        let kind = 2 + (bin % 2) as u8;
        let (mut hits, mut skin, mut all) = (0, 0, 0);
        for l in 0..long {
            let w = (bin / 2) as isize - reach as isize + shift(l);
            let near =
                (w - 1..=w + 1).filter_map(|w| usize::try_from(w).ok()).filter(|w| *w < wide);
            let (mut seen_here, mut hit) = (false, None);
            for here in near.map(|w| seen[l * wide + w]) {
                seen_here |= here > 0;
                if here & 3 == kind {
                    hit = Some(here);
                }
            }
            all += u32::from(seen_here);
            hits += u32::from(hit.is_some());
            skin += u32::from(hit.is_some_and(|here| here >= ON_SKIN));
        }
        let length = f64::from(hits) / person.eyes.max(1.0);
        let over_face = f64::from(skin) >= OVER_FACE * person.eyes;
        if over_face && f64::from(hits) >= COVER * f64::from(all) && length > best.length {
            let at = |l: usize| ((bin / 2) as f64) - reach as f64 + shift(l) as f64;
            let (from, to) = (at(0), at(long.saturating_sub(1)));
            let ends =
                if level { [0.0, from, long as f64, to] } else { [from, 0.0, to, long as f64] };
            best = Longest { length, ends };
        }
    }
    best
}
