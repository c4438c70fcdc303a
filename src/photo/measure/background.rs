//! What is behind the person: how white, how even, and what stands out from it.

use super::blobs::{Blob, gather};
use super::colour::Lab;
use super::histogram::Histogram;
use super::scene::{Person, Place, Scene};

/// The background.
#[derive(Debug, Clone)]
pub struct Background {
    /// Its share of the photo.
    pub share: f64,
    /// Its median colour.
    pub lab: Lab,
    /// Its brightness grows by so much from one side of the photo to the other, levels of 255.
    pub slope: f64,
    /// How far most of it strays from that slope, levels: the median.
    pub rough: f64,
    /// What stands out from it.
    pub blobs: Vec<Blob>,
    /// How much of it round the person is softly darker than the rest, in squares of the eye distance.
    pub shadow: f64,
    /// Where that is: left, top, right, bottom, cells.
    pub shade: Option<[usize; 4]>,
    /// The share of the person's outline along which it is lighter than beyond.
    pub halo: f64,
}

/// An edge is a difference of so much, brightness and colour together, across two cells …
const EDGE: u16 = 14;
/// … and so many times what is usual on this wall: grain is no edge.
const ABOVE_GRAIN: u16 = 4;
/// Less of the photo is too little to judge.
const LEAST: f64 = 0.02;
/// How far from the person a shadow is looked for, and from where on the wall is free of it, eye distances.
const SHADE: f64 = 0.6;
/// A shadow is darker than the wall by so much, levels …
const DARKER: f64 = 8.0;
/// … and smooth, as hair is not: it bends by at most so much from cell to cell, levels.
const SMOOTH: i32 = 5;

impl Background {
    /// Measures it; `None` where nothing says where the person is, or too little is seen. `border` is
    /// how deep a border goes on each side (left, top, right, bottom), cells.
    pub fn of(scene: &Scene, border: [usize; 4]) -> Option<Self> {
        let person = scene.person.as_ref()?;
        let wall = wall(scene, person, border);
        let count = wall.iter().filter(|wall| **wall).count();
        let share = count as f64 / wall.len().max(1) as f64;
        if share < LEAST {
            return None;
        }
        let of = |plane: &[u8]| -> Histogram {
            plane.iter().zip(&wall).filter(|(_, wall)| **wall).map(|(value, _)| *value).collect()
        };
        let median =
            [&scene.luma, &scene.blue, &scene.red].map(|plane| f64::from(of(plane).at(0.5)));
        let mut marked = edges(scene, &wall);
        let far = |cell: usize| f64::from(person.away[cell]) > person.eyes * SHADE;
        let free = wall.iter().enumerate().filter(|(cell, wall)| **wall && far(*cell)).count();
        let plane = Plane::fit(scene, |cell| {
            wall[cell] && !marked[cell] && (free * 3 < count || far(cell))
        });
        let rough = rough(scene, &wall, &plane);
        let (shadow, shade) = shadow(scene, person, border, &plane);
        let blobs = gather(scene, &mut marked, &person.away);
        Some(Background {
            share,
            lab: Scene::lab(median),
            slope: plane.range(scene),
            rough,
            blobs,
            shadow,
            shade,
            halo: halo(scene, person, &plane),
        })
    }
}

/// The cells that show background, a border left out.
fn wall(scene: &Scene, person: &Person, [left, top, right, bottom]: [usize; 4]) -> Vec<bool> {
    let mut wall = vec![false; person.place.len()];
    for y in top..scene.height.saturating_sub(bottom) {
        for x in left..scene.width.saturating_sub(right) {
            let cell = y * scene.width + x;
            wall[cell] = person.place[cell] == Place::Background;
        }
    }
    wall
}

/// The cells of the background that lie on an edge.
fn edges(scene: &Scene, wall: &[bool]) -> Vec<bool> {
    let width = scene.width;
    let across = |cell: usize, step: usize| -> u16 {
        let (a, b) = (cell - step, cell + step);
        if !(wall[a] && wall[b]) {
            return 0;
        }
        let planes = [&scene.luma, &scene.blue, &scene.red];
        planes.iter().map(|plane| u16::from(plane[a].abs_diff(plane[b]))).sum()
    };
    let mut steep = vec![0_u8; wall.len()];
    for y in 1..scene.height.saturating_sub(1) {
        for x in 1..width.saturating_sub(1) {
            let cell = y * width + x;
            if wall[cell] {
                // More than a byte is as good as a whole one.
                steep[cell] = across(cell, 1).max(across(cell, width)).min(255) as u8;
            }
        }
    }
    let seen = steep.iter().zip(wall).filter(|(_, wall)| **wall).map(|(steep, _)| *steep);
    let usual = u16::from(seen.collect::<Histogram>().at(0.5));
    let least = (usual * ABOVE_GRAIN).max(EDGE);
    steep.into_iter().map(|steep| u16::from(steep) > least).collect()
}

/// Brightness that grows evenly across the photo: at the middle, per column, per row.
#[derive(Debug, Clone, Copy)]
struct Plane {
    middle: f64,
    across: f64,
    down: f64,
}

impl Plane {
    /// The plane through the cells that count (least squares).
    fn fit(scene: &Scene, counts: impl Fn(usize) -> bool) -> Self {
        let (mut n, mut sx, mut sy, mut sv) = (0.0, 0.0, 0.0, 0.0);
        let (mut xx, mut xy, mut yy, mut xv, mut yv) = (0.0, 0.0, 0.0, 0.0, 0.0);
        let half = [scene.width as f64 / 2.0, scene.height as f64 / 2.0];
        for y in (0..scene.height).step_by(2) {
            for x in 0..scene.width {
                let cell = y * scene.width + x;
                if !counts(cell) {
                    continue;
                }
                let (x, y) = (x as f64 - half[0], y as f64 - half[1]);
                let v = f64::from(scene.luma[cell]);
                (n, sx, sy, sv) = (n + 1.0, sx + x, sy + y, sv + v);
                (xx, xy, yy) = (xx + x * x, xy + x * y, yy + y * y);
                (xv, yv) = (xv + x * v, yv + y * v);
            }
        }
        if n < 3.0 {
            return Plane { middle: 255.0, across: 0.0, down: 0.0 };
        }
        let (xx, xy, yy) = (xx - sx * sx / n, xy - sx * sy / n, yy - sy * sy / n);
        let (xv, yv) = (xv - sx * sv / n, yv - sy * sv / n);
        let whole = xx * yy - xy * xy;
        let (across, down) = if whole > 1e-6 * xx * yy && whole > 0.0 {
            ((xv * yy - yv * xy) / whole, (yv * xx - xv * xy) / whole)
        } else {
            (0.0, 0.0)
        };
        Plane { middle: (sv - across * sx - down * sy) / n, across, down }
    }

    fn at(&self, scene: &Scene, cell: usize) -> f64 {
        let x = (cell % scene.width) as f64 - scene.width as f64 / 2.0;
        let y = (cell / scene.width) as f64 - scene.height as f64 / 2.0;
        self.middle + self.across * x + self.down * y
    }

    /// From the photo's darkest side to its lightest.
    fn range(&self, scene: &Scene) -> f64 {
        (self.across * scene.width as f64).abs() + (self.down * scene.height as f64).abs()
    }
}

fn rough(scene: &Scene, wall: &[bool], plane: &Plane) -> f64 {
    let strays = wall.iter().enumerate().filter(|(_, wall)| **wall).step_by(3).map(|(cell, _)| {
        // Brightness is a byte and the plane near it: what is more counts as 255.
        (f64::from(scene.luma[cell]) - plane.at(scene, cell)).abs().min(255.0) as u8
    });
    f64::from(strays.collect::<Histogram>().at(0.5))
}

/// How much of the wall near the person is softly darker than the rest of it would have it, and where.
fn shadow(
    scene: &Scene,
    person: &Person,
    [left, top, right, bottom]: [usize; 4],
    plane: &Plane,
) -> (f64, Option<[usize; 4]>) {
    let (width, reach) = (scene.width, person.eyes * SHADE);
    let level = |cell: usize| i32::from(scene.luma[cell]);
    let bend = |cell: usize, step: usize| {
        (level(cell - step) + level(cell + step) - 2 * level(cell)).abs()
    };
    let (mut count, mut bounds) = (0_u32, None);
    for y in top.max(1)..scene.height.saturating_sub(bottom.max(1)) {
        for x in left.max(1)..width.saturating_sub(right.max(1)) {
            let cell = y * width + x;
            // The outermost of the person is blurred into the wall.
            if person.away[cell] < 3 || f64::from(person.away[cell]) > reach {
                continue;
            }
            let wall = plane.at(scene, cell);
            let darker = wall - f64::from(level(cell));
            // No shadow is darker than half the wall, and it has no colour of its own.
            if darker < DARKER
                || darker > wall / 2.0
                || bend(cell, 1) > SMOOTH
                || bend(cell, width) > SMOOTH
            {
                continue;
            }
            count += 1;
            let [left, top, right, bottom] = bounds.unwrap_or([x, y, x, y]);
            bounds = Some([left.min(x), top.min(y), right.max(x), bottom.max(y)]);
        }
    }
    (f64::from(count) / (person.eyes * person.eyes).max(1.0), bounds)
}

/// The share of cells just outside the person that are clearly lighter than the wall behind.
fn halo(scene: &Scene, person: &Person, plane: &Plane) -> f64 {
    let rim = (0..person.away.len()).filter(|cell| matches!(person.away[*cell], 1..=3));
    let (mut lighter, mut all) = (0, 0);
    for cell in rim {
        all += 1;
        lighter += usize::from(f64::from(scene.luma[cell]) > plane.at(scene, cell) + 20.0);
    }
    lighter as f64 / all.max(1) as f64
}
