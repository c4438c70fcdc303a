//! Straight thin lines across the face and the wall: creases and scratches (Hough transform).

use super::scene::{Place, Scene};

/// A line is lighter or darker than two cells to either side by so much, levels.
const RIDGE: i32 = 4;
/// Slopes that are tried, in steps of [`STEP`], either way.
const SLOPES: usize = 25;
const STEP: f64 = 0.04;
/// So much of a line must be there.
const COVER: f64 = 0.6;

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
    // 1: may carry a line; 2 and 3: a light or a dark one.
    let mut seen = vec![0_u8; long * wide];
    for l in 0..long {
        for w in 2..wide.saturating_sub(2) {
            let at = cell(l, w);
            if !matches!(person.place[at], Place::Skin | Place::Background) {
                continue;
            }
            let value = |at: usize| i32::from(scene.luma[at]);
            let (before, after) = (value(at - 2 * across), value(at + 2 * across));
            let here = value(at);
            seen[l * wide + w] = if here - before.max(after) >= RIDGE {
                2
            } else if before.min(after) - here >= RIDGE {
                3
            } else {
                1
            };
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
        for (l, line) in seen.chunks_exact(wide.max(1)).enumerate() {
            // Within the bins: |shift| is at most `reach`.
            let base = (reach as isize - shift(l)).max(0) as usize;
            for (w, kind) in line.iter().enumerate().filter(|(_, kind)| **kind >= 2) {
                let bin = (base + w) * 2 + usize::from(*kind == 3);
                if let Some(vote) = votes.get_mut(bin) {
                    *vote += 1;
                }
            }
        }
        let Some((bin, most)) = votes.iter().enumerate().max_by_key(|(_, votes)| **votes) else {
            continue;
        };
        if f64::from(*most) < best.length * person.eyes {
            continue;
        }
        let kind = 2 + (bin % 2) as u8;
        let (mut hits, mut all) = (0, 0);
        for l in 0..long {
            let w = (bin / 2) as isize - reach as isize + shift(l);
            let near =
                (w - 1..=w + 1).filter_map(|w| usize::try_from(w).ok()).filter(|w| *w < wide);
            let kinds = near.map(|w| seen[l * wide + w]);
            let found = kinds
                .fold(0, |found, here| if here == kind { kind } else { found.max(here.min(1)) });
            all += u32::from(found > 0);
            hits += u32::from(found == kind);
        }
        let length = f64::from(hits) / person.eyes.max(1.0);
        if f64::from(hits) >= COVER * f64::from(all) && length > best.length {
            let at = |l: usize| ((bin / 2) as f64) - reach as f64 + shift(l) as f64;
            let (from, to) = (at(0), at(long.saturating_sub(1)));
            let ends =
                if level { [0.0, from, long as f64, to] } else { [from, 0.0, to, long as f64] };
            best = Longest { length, ends };
        }
    }
    best
}
