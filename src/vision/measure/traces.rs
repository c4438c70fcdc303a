//! Traces on the skin: thin things that take its colour away, as scratches, dust, creases, print and
//! strokes of black or white do. Skin has one colour all over, whatever its light and shade.

use super::blobs::{Blob, GREY, gather};
use super::scene::{Person, Place, Scene};

/// Traces on the skin.
#[derive(Debug, Clone, Default)]
pub struct Traces {
    /// How much of them lies on the face, its most affected third left out: glasses are about the eyes, grey
    /// beards below the nose, hair on the forehead, and what was laid over a photo is everywhere. Cells along
    /// a trace, by how far their colour is from the skin's, in eye distances.
    pub amount: f64,
    /// Where they are.
    pub places: Vec<Blob>,
}

/// A face with eyes nearer to each other is too small, cells.
const LEAST_EYES: f64 = 24.0;
/// How many cells apart a trace and what is beside it are.
const APART: usize = 2;
/// A trace is lighter or darker than both sides by three times as much as it is greyer, and greyer by more
/// than this: lighter ones, darker ones, levels.
const LIGHT: i32 = 3;
const DARK: i32 = 4;
/// A cell counts for so much more at most.
const MOST: i32 = 20;
/// Where the face is parted, eye distances below the pupils: above the brows, below the cheekbones.
const PARTS: [f64; 2] = [-0.35, 0.55];
/// So far inside the skin, eye distances: its edge is no trace.
const INSIDE: f64 = 0.04;

impl Traces {
    /// Looks for them.
    pub fn of(scene: &Scene) -> Self {
        let Some(person) = scene.person.as_ref().filter(|person| person.eyes >= LEAST_EYES) else {
            return Traces::default();
        };
        let mut cells = Vec::new();
        let mut parts = [0; 3];
        // A share of the eye distance.
        let inside = (person.eyes * INSIDE).ceil() as usize;
        let beyond = inside.max(APART);
        for y in beyond..scene.height.saturating_sub(beyond) {
            for x in beyond..scene.width.saturating_sub(beyond) {
                let cell = y * scene.width + x;
                if person.place[cell] != Place::Skin {
                    continue;
                }
                let grey = trace(scene, person, cell, inside);
                if grey > 0 {
                    cells.push(cell);
                    parts[part(scene, person, x, y)] += grey;
                }
            }
        }
        let all: i32 = parts.iter().sum();
        let most = parts.into_iter().fold(0, i32::max);
        Traces {
            amount: f64::from(all - most) / person.eyes.max(1.0),
            places: gather(scene, &cells, &person.away, GREY),
        }
    }
}

/// Which third of the face a cell lies on.
fn part(scene: &Scene, person: &Person, x: usize, y: usize) -> usize {
    let pixel = |cell: usize| (cell as f64 + 0.5) * f64::from(scene.side);
    let down = person.axes.along([pixel(x), pixel(y)]).1 / person.axes.eyes;
    PARTS.iter().filter(|edge| down > **edge).count()
}

/// How much a cell of skin is part of a trace; 0 where it is none, or too near the skin's edge.
fn trace(scene: &Scene, person: &Person, cell: usize, inside: usize) -> i32 {
    let width = scene.width;
    let (mut light, mut dark) = (0, 0);
    for step in [1, width, width + 1, width - 1] {
        let skin = |cell: usize| person.place[cell] == Place::Skin;
        if !skin(cell - step * inside) || !skin(cell + step * inside) {
            return 0;
        }
        let of = |plane: &[u8]| {
            let [before, here, after] =
                [cell - step * APART, cell, cell + step * APART].map(|cell| i32::from(plane[cell]));
            [here - before.max(after), before.min(after) - here]
        };
        let [lighter, darker] = of(&scene.luma);
        if lighter.max(darker) < 3 * LIGHT {
            continue;
        }
        // Skin is more red and less blue than grey.
        let greyer = of(&scene.blue)[0].max(of(&scene.red)[1]);
        light = light.max(greyer.min(lighter / 3) - LIGHT);
        dark = dark.max(greyer.min(darker / 3) - DARK);
    }
    // Dark traces are rarer where none belong: they count twice.
    light.clamp(0, MOST) + 2 * dark.clamp(0, MOST)
}

#[cfg(test)]
mod tests {
    use super::super::made::{face, lit};
    use super::*;

    const SKIN: [f64; 3] = [0.45, 0.30, 0.22];

    fn traces(colour: impl Fn(f64, f64) -> [f64; 3]) -> Traces {
        Traces::of(&face(colour).1)
    }

    /// Lines of a colour down the face, so many eye distances wide, above this place and below that.
    fn lines(to: [f64; 3], from: f64, until: f64) -> Traces {
        traces(|u, v| {
            let on = u.rem_euclid(0.3) < 0.03 && (from..until).contains(&v);
            if on { to } else { lit(SKIN, 1.0 - u.abs() / 3.0) }
        })
    }

    #[test]
    fn lines_of_any_grey_are_traces() {
        for grey in [[245.0; 3], [20.0; 3]] {
            let found = lines(grey, -2.0, 2.0);
            assert!(found.amount > 3.0 && found.places.len() > 3, "{found:?}");
        }
    }

    #[test]
    fn light_shade_and_spots_of_skin_are_none() {
        let wrinkled = traces(|u, v| {
            lit(SKIN, 1.0 - 0.25 * f64::from(v.rem_euclid(0.3) < 0.03) - u.abs() / 4.0)
        });
        assert!(wrinkled.amount < 0.1, "{wrinkled:?}");
        let freckled = traces(|u, v| {
            let spot = (u.rem_euclid(0.2) - 0.1).hypot(v.rem_euclid(0.2) - 0.1) < 0.03;
            lit(if spot { [0.36, 0.21, 0.14] } else { SKIN }, 1.0)
        });
        assert!(freckled.amount < 0.1, "{freckled:?}");
    }

    #[test]
    fn what_lies_on_one_part_of_the_face_is_its_own() {
        // Glasses.
        assert!(lines([20.0; 3], -0.3, 0.5).amount < 0.1);
        // A grey beard.
        assert!(lines([200.0; 3], 0.7, 2.0).amount < 0.1);
    }

    #[test]
    fn without_a_face_there_are_none() {
        let (_, mut scene) = face(|_, _| lit(SKIN, 1.0));
        scene.person = None;
        assert_eq!(Traces::of(&scene).amount, 0.0);
    }
}
