//! What is behind the person: how white, how even, and what stands out from it.

use super::blobs::{Blob, gather};
use super::border::Border;
use super::colour::Lab;
use super::halo;
use super::histogram::Histogram;
use super::scene::{self, Person, Place, Scene};

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
    /// What stands out from it, and what each of it is.
    pub blobs: Vec<(Blob, Kind)>,
    /// The share of it that lies on the edges of things, 0 to 1.
    pub things: f64,
    /// How much of it round the person is softly darker than the rest, in squares of the eye distance.
    pub shadow: f64,
    /// Where that is: left, top, right, bottom, cells.
    pub shade: Option<[usize; 4]>,
    /// The share of the person's outline along which a rim runs that is lighter than beyond, or of a colour of its
    /// own.
    pub halo: f64,
}

/// What stands out from a wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Hair that flies about the head, or nothing that could be told.
    Hair,
    /// A speck by itself.
    Speck,
    /// Something coloured that was drawn or spilt.
    Mark,
    /// A thing, a line, part of a pattern.
    Thing,
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
const DARKER: i32 = 8;
/// … and smooth, as hair is not: it bends by at most so much from cell to cell, levels.
const SMOOTH: i32 = 5;

impl Background {
    /// Measures it; `None` where nothing says where the person is, or too little is seen. What lies in a
    /// border is no background.
    pub fn of(scene: &Scene, border: &Border) -> Option<Self> {
        let person = scene.person.as_ref()?;
        let depths = border.depths(scene);
        let wall = wall(scene, person, depths, border.corners);
        let count = wall.iter().filter(|wall| **wall).count();
        let share = count as f64 / wall.len().max(1) as f64;
        if share < LEAST {
            return None;
        }
        let usual = scene.medians(|cell| wall[cell]);
        let median = usual.map(f64::from);
        let marked = edges(scene, &wall);
        let far = |cell: usize| f64::from(person.away[cell]) > person.eyes * SHADE;
        let free = wall.iter().enumerate().filter(|(cell, wall)| **wall && far(*cell)).count();
        let plane = Plane::fit(scene, |cell| {
            wall[cell] && !marked[cell] && (free * 3 < count || far(cell))
        });
        let rough = rough(scene, &wall, &plane);
        let (shadow, shade) = shadow(scene, person, depths);
        let cells: Vec<usize> = (0..marked.len()).filter(|cell| marked[*cell]).collect();
        let blobs = gather(scene, &cells, &person.away, [usual[1], usual[2]]).into_iter();
        let blobs: Vec<_> = blobs.map(|blob| (blob, kind(&blob, person, median))).collect();
        let on_things: usize =
            blobs.iter().filter(|(_, kind)| *kind == Kind::Thing).map(|(blob, _)| blob.cells).sum();
        Some(Background {
            share,
            things: on_things as f64 / count as f64,
            lab: Scene::lab(median),
            slope: plane.range(scene),
            rough,
            blobs,
            shadow,
            shade,
            halo: halo::halo(scene, person, |cell| plane.at(scene, cell)),
        })
    }

    /// The places of one kind: left, top, right, bottom, cells.
    pub fn places(&self, kind: Kind) -> Vec<[usize; 4]> {
        let one = self.blobs.iter().filter(|(_, of)| *of == kind);
        one.map(|(blob, _)| blob.bounds()).collect()
    }
}

/// Flying hair begins at the person and goes out so far, eye distances.
const HAIR: f64 = 0.66;
/// A speck is at most so large, eye distances, fills its box, and is hardly longer than wide: the ends of hairs
/// are otherwise.
const SPECK: f64 = 0.22;
const SPECK_FILL: f64 = 0.5;
const SPECK_SLIM: f64 = 1.8;
/// It differs from the wall by so much, levels of brightness and colour together.
const STANDS_OUT: f64 = 18.0;
/// So much more colour than the wall has, levels of Cb and Cr together, is no hair, if it is so many cells of it.
const COLOUR: f64 = 12.0;
const STAIN: usize = 20;
/// So inky is ink, levels, if it is at least so many cells of it.
const INKY: i32 = 16;
const STROKE: usize = 10;

/// What a blob is.
fn kind(blob: &Blob, person: &Person, wall: [f64; 3]) -> Kind {
    let [light, blue, red] = [0, 1, 2].map(|plane| (blob.colour[plane] - wall[plane]).abs());
    let (near, far) = (f64::from(blob.nearest), f64::from(blob.farthest));
    let rim = person.eyes * scene::RIM;
    let small = blob.longest() as f64 <= person.eyes * SPECK;
    let compact = blob.cells >= 4 && blob.fill() >= SPECK_FILL && blob.slim() <= SPECK_SLIM;
    let stroke = blob.ink >= INKY && blob.cells >= STROKE && !small;
    let stain = blue + red >= COLOUR && blob.cells >= STAIN && light < 150.0;
    if stroke || stain {
        Kind::Mark
    } else if small && compact && near >= rim + 2.0 && light + blue + red >= STANDS_OUT {
        Kind::Speck
    } else if small || (near <= rim + 3.0 && far <= person.eyes * HAIR) {
        Kind::Hair
    } else {
        Kind::Thing
    }
}

/// The cells that show background, a border and rounded corners left out.
fn wall(
    scene: &Scene,
    person: &Person,
    [left, top, right, bottom]: [usize; 4],
    corners: [usize; 4],
) -> Vec<bool> {
    let mut wall = vec![false; person.place.len()];
    let (low, far) = (scene.height.saturating_sub(bottom), scene.width.saturating_sub(right));
    for y in top..low {
        for x in left..far {
            let cell = y * scene.width + x;
            wall[cell] = person.place[cell] == Place::Background;
        }
    }
    for (corner, size) in corners.into_iter().enumerate().filter(|(_, size)| *size > 0) {
        // The rounding's radius is 3.4 times as long as its part of the diagonal.
        let size = (size * 4).min(scene.width).min(scene.height);
        for y in 0..size {
            for x in 0..size {
                let x = if corner % 2 == 0 { x } else { scene.width - 1 - x };
                let y = if corner < 2 { y } else { scene.height - 1 - y };
                wall[y * scene.width + x] = false;
            }
        }
    }
    wall
}

/// The cells of the background that lie on an edge.
fn edges(scene: &Scene, wall: &[bool]) -> Vec<bool> {
    let width = scene.width;
    let mut steep = vec![0_u8; wall.len()];
    let mut counts = [0_u32; 256];
    for y in 1..scene.height.saturating_sub(1) {
        for cell in y * width + 1..(y + 1) * width - 1 {
            if !wall[cell] {
                continue;
            }
            let mut most = 0;
            for step in [1, width] {
                let (a, b) = (cell - step, cell + step);
                if wall[a] && wall[b] {
                    let planes = [&scene.luma, &scene.blue, &scene.red];
                    let sum = planes.iter().map(|plane| u16::from(plane[a].abs_diff(plane[b])));
                    most = sum.sum::<u16>().max(most);
                }
            }
            // More than a byte is as good as a whole one.
            let most = most.min(255) as u8;
            steep[cell] = most;
            counts[usize::from(most)] += 1;
        }
    }
    let usual = u16::from(Histogram::from(counts).at(0.5));
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
    let strays = wall.iter().enumerate().filter(|(_, wall)| **wall).step_by(7).map(|(cell, _)| {
        // Brightness is a byte and the plane near it: what is more counts as 255.
        (f64::from(scene.luma[cell]) - plane.at(scene, cell)).abs().min(255.0) as u8
    });
    f64::from(strays.collect::<Histogram>().at(0.5))
}

/// How much of the wall beside the head is softly darker than the same rows farther out, and where. Light
/// that falls off to the floor or the corners is no shadow: it is as dark farther out, or darker.
fn shadow(
    scene: &Scene,
    person: &Person,
    [left, top, right, bottom]: [usize; 4],
) -> (f64, Option<[usize; 4]>) {
    let (width, reach) = (scene.width, person.eyes * SHADE);
    let level = |cell: usize| i32::from(scene.luma[cell]);
    let bend = |cell: usize, step: usize| {
        (level(cell - step) + level(cell + step) - 2 * level(cell)).abs()
    };
    let low = person.chin.min(scene.height.saturating_sub(bottom + 1));
    let (mut count, mut bounds) = (0_u32, None);
    for y in top.max(1)..low {
        let line = y * width;
        let places = &person.place[line..line + width];
        let taken = |place: &Place| *place > Place::Rim;
        let Some(first) = places.iter().position(taken) else { continue };
        let last = places.iter().rposition(taken).unwrap_or(first);
        let sides =
            [(left.max(1), first, false), (last + 1, width.saturating_sub(right.max(1)), true)];
        for (from, to, outwards) in sides {
            // The wall farthest out tells how light it is without a shadow.
            let outer = (to.saturating_sub(from) / 4).min(12);
            if outer < 3 {
                continue;
            }
            let free = if outwards { to - outer..to } else { from..from + outer };
            let wall = free.map(|x| level(line + x)).sum::<i32>() / outer as i32;
            for x in from..to {
                let cell = line + x;
                let away = f64::from(person.away[cell]);
                let darker = wall - level(cell);
                // The outermost of the person is blurred into the wall. No shadow is darker than half
                // the wall.
                let dark = darker >= DARKER && darker * 2 <= wall;
                if away < 3.0
                    || away > reach
                    || !dark
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
    }
    (f64::from(count) / (person.eyes * person.eyes).max(1.0), bounds)
}
