//! A rim round the person, as a careless cut leaves it where a background was replaced: lighter than the wall, or
//! of a colour that neither the person nor the wall has.

use super::scene::{Person, Place, Scene};

/// The rim is looked for so many cells outside the person, and one inside …
const OUTSIDE: isize = 7;
/// … between the person's own colour so many cells inside and the wall's so many cells outside.
const INNER: isize = 5;
const OUTER: isize = 11;
/// Every so manyeth row is looked at.
const EVERY: usize = 2;
/// Lighter than the wall by so much, levels.
const LIGHTER: f64 = 20.0;
/// Colour lies off what the person's and the wall's mix to by so much, levels of Cb and Cr.
const OFF: f64 = 8.0;

/// The share of the person's outline with a rim of either kind, whichever is more. `wall` tells how bright the wall
/// is meant to be at a cell.
pub fn halo(scene: &Scene, person: &Person, wall: impl Fn(usize) -> f64) -> f64 {
    rim(scene, person).max(lighter(scene, person, wall))
}

/// The share of cells just outside the person that are clearly lighter than the wall behind.
fn lighter(scene: &Scene, person: &Person, wall: impl Fn(usize) -> f64) -> f64 {
    let rim = (0..person.away.len()).filter(|cell| matches!(person.away[*cell], 1..=3));
    let (mut lighter, mut all) = (0, 0);
    for cell in rim {
        all += 1;
        lighter += usize::from(f64::from(scene.luma[cell]) > wall(cell) + LIGHTER);
    }
    lighter as f64 / all.max(1) as f64
}

/// The share of the outline along both sides of the person that is off their colour and the wall's, the same way
/// all along: hair has colours of its own, but not one alone.
fn rim(scene: &Scene, person: &Person) -> f64 {
    let mut rims: Vec<[f64; 2]> = Vec::new();
    for y in (0..scene.height).step_by(EVERY) {
        let first = y * scene.width;
        let row = person.place.get(first..first + scene.width).unwrap_or_default();
        let taken = |place: &Place| *place > Place::Rim;
        let Some(left) = row.iter().position(taken) else { continue };
        let right = row.iter().rposition(taken).unwrap_or(left);
        rims.extend(off(scene, row, first, left, 1));
        rims.extend(off(scene, row, first, right, -1));
    }
    let count = rims.len().max(1) as f64;
    let mean = [0, 1].map(|axis| rims.iter().map(|rim| rim[axis]).sum::<f64>() / count);
    let length = mean[0].hypot(mean[1]).max(0.01);
    // Light that falls through fair or red hair is as yellow as it is red.
    if mean[0] < 0.0 && (0.0..=-2.0 * mean[0]).contains(&mean[1]) {
        return 0.0;
    }
    let alike = |rim: &&[f64; 2]| (rim[0] * mean[0] + rim[1] * mean[1]) / length >= OFF;
    rims.iter().filter(alike).count() as f64 / count
}

/// How far the colour at the person's edge is from any mixture of theirs and the wall's, in Cb and Cr: where it is
/// farthest. `None` where the two are not seen beside it. `first` is the row's first cell, `edge` the person's
/// outermost column, `inwards` the way to the person.
fn off(
    scene: &Scene,
    row: &[Place],
    first: usize,
    edge: usize,
    inwards: isize,
) -> Option<[f64; 2]> {
    let at = |inside: isize| edge.checked_add_signed(inwards * inside);
    let place = |inside: isize| row.get(at(inside)?).copied();
    if place(INNER)? <= Place::Rim || place(-OUTER)? != Place::Background {
        return None;
    }
    let colour = |inside: isize| {
        let cell = first + at(inside)?;
        let of = |plane: &[u8]| plane.get(cell).copied().map(f64::from);
        Some([of(&scene.luma)?, of(&scene.blue)?, of(&scene.red)?])
    };
    let (person, wall) = (colour(INNER)?, colour(-OUTER)?);
    let less = |a: [f64; 3], b: [f64; 3]| [0, 1, 2].map(|plane| a[plane] - b[plane]);
    let times = |a: [f64; 3], b: [f64; 3]| (0..3).map(|plane| a[plane] * b[plane]).sum::<f64>();
    let way = less(wall, person);
    let mut farthest = [0.0_f64; 2];
    for inside in -OUTSIDE..=1 {
        let away = less(colour(inside)?, person);
        let part = (times(away, way) / times(way, way).max(1.0)).clamp(0.0, 1.0);
        let off = [1, 2].map(|plane| away[plane] - part * way[plane]);
        if off[0].hypot(off[1]) > farthest[0].hypot(farthest[1]) {
            farthest = off;
        }
    }
    Some(farthest)
}

#[cfg(test)]
mod tests {
    use super::super::made::{face, lit};
    use super::*;

    /// The made-up person, with a rim of this colour, JFIF's Y', Cb, Cr, so many cells wide.
    fn rimmed(colour: [u8; 3], wide: usize) -> f64 {
        let (_, mut scene) = face(|_, _| lit([0.45, 0.30, 0.22], 1.0));
        let person = scene.person.clone().unwrap();
        for y in 0..scene.height {
            let row = &person.place[y * scene.width..(y + 1) * scene.width];
            let taken = |place: &Place| *place > Place::Rim;
            let Some(left) = row.iter().position(taken) else { continue };
            let right = row.iter().rposition(taken).unwrap();
            let beyond = (right + 1..scene.width).take(wide);
            for x in (left.saturating_sub(wide)..left).chain(beyond) {
                let cell = y * scene.width + x;
                [scene.luma[cell], scene.blue[cell], scene.red[cell]] = colour;
            }
        }
        rim(&scene, &person)
    }

    #[test]
    fn a_rim_of_another_colour_is_seen() {
        assert!(rimmed([120, 160, 110], 3) > 0.9);
        assert!(rimmed([150, 110, 100], 2) > 0.9);
        // That of fair hair is.
        assert_eq!(rimmed([150, 90, 150], 3), 0.0);
    }

    #[test]
    fn an_edge_is_none() {
        assert!(rimmed([250, 128, 128], 1) < 0.1);
        // Between skin and wall, as every edge is.
        assert!(rimmed([200, 118, 140], 1) < 0.1);
    }
}
