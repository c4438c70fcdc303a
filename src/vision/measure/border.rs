//! Frames, bars, rounded corners, a print lying on something: straight lines that run along the
//! photo's sides.

use super::histogram::Histogram;
use super::scene::Scene;

/// A step of so much in brightness and colour together is an edge.
const STEP: i32 = 14;
/// A line along a side lies this straight, cells either way.
const STRAIGHT: f64 = 1.5;
/// A line of its own, one side alone, lies in this outermost share of the photo.
const OUTER: f64 = 0.15;
/// A corner's rounding is looked for over this share of the photo's shorter side.
const ROUNDING: f64 = 0.10;

/// A straight line along one side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// How far in it lies, cells, at the side's first end (left or top) …
    pub from: f64,
    /// … and at its other end.
    pub to: f64,
    /// The share of the side along which it was seen.
    pub seen: f64,
    /// How far the outside differs from the inside, brightness and colour together, 0 to 765.
    pub step: f64,
    /// Whether the colour outside comes again right behind it: a line, a stripe.
    pub thin: bool,
    /// Whether it runs along the whole side, level and near it: it counts by itself.
    pub level: bool,
}

/// What runs along the photo's sides.
#[derive(Debug, Clone, PartialEq)]
pub struct Border {
    /// Left, top, right, bottom.
    pub sides: [Option<Line>; 4],
    /// Corners cut or rounded: upper left and right, lower left and right, by the length of the
    /// rounding in cells; 0 where the corner is like the sides beside it.
    pub corners: [usize; 4],
}

/// Left, top, right, bottom.
#[derive(Debug, Clone, Copy)]
struct Side(usize);

impl Side {
    /// Cells along the side, and into the photo.
    fn size(self, scene: &Scene) -> (usize, usize) {
        if self.0.is_multiple_of(2) {
            (scene.height, scene.width)
        } else {
            (scene.width, scene.height)
        }
    }

    /// The number of the cell so far along the side and so deep in the photo.
    fn cell(self, scene: &Scene, along: usize, deep: usize) -> usize {
        let (x, y) = match self.0 {
            0 => (deep, along),
            1 => (along, deep),
            2 => (scene.width - 1 - deep, along),
            _ => (along, scene.height - 1 - deep),
        };
        y * scene.width + x
    }
}

type Colour = [i32; 3];

fn colour(scene: &Scene, cell: usize) -> Colour {
    [&scene.luma, &scene.blue, &scene.red].map(|plane| plane.get(cell).copied().unwrap_or(0).into())
}

fn differ(a: Colour, b: Colour) -> i32 {
    a.iter().zip(b).map(|(a, b)| (a - b).abs()).sum()
}

impl Border {
    /// Looks along all four sides.
    pub fn of(scene: &Scene) -> Self {
        Border { sides: [0, 1, 2, 3].map(|side| line(scene, Side(side))), corners: corners(scene) }
    }

    /// How many sides have a line.
    pub fn lines(&self) -> usize {
        self.sides.iter().flatten().count()
    }

    /// How deep the border goes on each side, cells: what lies there is no background.
    pub fn depths(&self, scene: &Scene) -> [usize; 4] {
        // Round a print that lies on something, that is the background.
        let framed = self.lines() >= 3 && !self.tilted();
        let mut depths = [0; 4];
        for (side, (depth, line)) in depths.iter_mut().zip(&self.sides).enumerate() {
            let (length, deep) = Side(side).size(scene);
            if let Some(line) = line.filter(|line| framed || line.level) {
                // Inside the photo: at most `deep`.
                *depth = (line.from.max(line.to) + 3.0) as usize;
            }
            *depth = (*depth).min(deep.min(length) / 2);
        }
        depths
    }

    /// Lines that stand alone: bars along a side. Left, top, right, bottom.
    pub fn bars(&self) -> [bool; 4] {
        self.sides.map(|line| line.is_some_and(|line| !line.thin && line.level))
    }

    /// Whether a line leans: a print that was photographed.
    pub fn tilted(&self) -> bool {
        self.sides.iter().flatten().any(|line| (line.from - line.to).abs() > 3.0)
    }

    /// How many corners are rounded. Two alone count if they are the upper ones and alike: clothes hide the
    /// lower ones, and things in the corners are not alike.
    pub fn rounded(&self) -> usize {
        let [left, right, ..] = self.corners;
        let count = self.corners.iter().filter(|corner| **corner > 0).count();
        let alike = left > 0 && right > 0 && left.abs_diff(right) <= 1;
        if count >= 3 || alike { count } else { 0 }
    }
}

/// A straight line along a side, if there is one.
fn line(scene: &Scene, side: Side) -> Option<Line> {
    let (length, deep) = side.size(scene);
    if length < 16 || deep < 16 {
        return None;
    }
    let outermost: Vec<Colour> =
        (0..length).map(|along| colour(scene, side.cell(scene, along, 0))).collect();
    // Colours are bytes.
    let middle = |channel: usize| {
        i32::from(outermost.iter().map(|c| c[channel] as u8).collect::<Histogram>().at(0.5))
    };
    let outside = [middle(0), middle(1), middle(2)];
    let alike = outermost.iter().filter(|c| differ(**c, outside) <= STEP).count();
    // A side is of one colour, whatever else touches it.
    if alike * 10 < length * 6 {
        return None;
    }
    // The first edge on the way in, for each place along the side.
    let most = deep / 2;
    let mut edges: Vec<(usize, usize, i32)> = Vec::with_capacity(length);
    for (along, first) in outermost.iter().enumerate() {
        if differ(*first, outside) > STEP {
            continue;
        }
        let mut before = [*first, *first];
        for depth in 1..most {
            let here = colour(scene, side.cell(scene, along, depth));
            if differ(here, outside) > STEP && differ(here, before[0]) > STEP {
                edges.push((along, depth, differ(here, outside)));
                break;
            }
            before = [before[1], here];
        }
    }
    if edges.len() * 2 < length {
        return None;
    }
    // A line through the medians of the first and the last third of the edges.
    let third = edges.len() / 3;
    let (first, last) = (median(&edges[..third])?, median(&edges[edges.len() - third..])?);
    let slope = (last.1 - first.1) / (last.0 - first.0).max(1.0);
    let at = |along: f64| first.1 + (along - first.0) * slope;
    let on = |edge: &&(usize, usize, i32)| (edge.1 as f64 - at(edge.0 as f64)).abs() <= STRAIGHT;
    let along: Vec<_> = edges.iter().filter(on).collect();
    if along.len() * 10 < edges.len() * 8 {
        return None;
    }
    let step = along.iter().map(|edge| f64::from(edge.2)).sum::<f64>() / along.len() as f64;
    // Does the colour outside come again just behind?
    let reach = (deep / 8).max(4);
    let mut again = 0;
    for (along, depth, _) in &along {
        let behind = (*depth..(depth + reach).min(deep)).filter(|depth| {
            differ(colour(scene, side.cell(scene, *along, *depth)), outside) <= STEP
        });
        again += usize::from(behind.count() * 4 > reach);
    }
    let seen = along.len() as f64 / length as f64;
    let (from, to) = (at(0.0), at(length as f64 - 1.0));
    Some(Line {
        from,
        to,
        level: seen > 0.85 && from.max(to) < OUTER * deep as f64 && (from - to).abs() <= 2.0,
        seen,
        step,
        thin: again * 2 > along.len(),
    })
}

/// The medians of a few edges' places and depths.
fn median(edges: &[(usize, usize, i32)]) -> Option<(f64, f64)> {
    // Edges are looked for in half of the photo: of a usual shape that is fewer than 256 cells.
    let depths: Histogram = edges.iter().map(|edge| edge.1.min(255) as u8).collect();
    Some((edges.get(edges.len() / 2)?.0 as f64, depths.at(0.5).into()))
}

/// Rounded or cut corners.
fn corners(scene: &Scene) -> [usize; 4] {
    let short = scene.width.min(scene.height);
    // A share of a side.
    let reach = (short as f64 * ROUNDING) as usize;
    if reach < 4 {
        return [0; 4];
    }
    [(false, false), (true, false), (false, true), (true, true)].map(|(right, low)| {
        let at = |x: usize, y: usize| {
            let x = if right { scene.width - 1 - x } else { x };
            let y = if low { scene.height - 1 - y } else { y };
            colour(scene, y * scene.width + x)
        };
        let corner = at(0, 0);
        let sides = [at(0, reach * 2), at(reach * 2, 0)];
        if differ(sides[0], sides[1]) > STEP * 2
            || sides.iter().any(|side| differ(*side, corner) < STEP * 2)
        {
            return 0;
        }
        // Along the diagonal the corner ends at one place, and what follows is like the sides.
        let end = (1..reach).find(|step| differ(at(*step, *step), corner) > STEP);
        end.filter(|end| differ(at(end + 2, end + 2), sides[0]) <= STEP * 2).unwrap_or(0)
    })
}
