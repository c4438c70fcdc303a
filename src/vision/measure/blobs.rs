//! Cells that belong together: each patch of marked cells by itself.

use super::scene::Scene;

/// A patch of cells.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Blob {
    /// How many cells.
    pub cells: usize,
    /// The first and last column and row.
    pub left: usize,
    /// First row.
    pub top: usize,
    /// Last column.
    pub right: usize,
    /// Last row.
    pub bottom: usize,
    /// How near to the person it comes, cells.
    pub nearest: u8,
    /// How far from the person it reaches, cells.
    pub farthest: u8,
    /// Its brightness and colour differences, mean.
    pub colour: [f64; 3],
    /// How inky its inkiest cell is, levels.
    pub ink: i32,
    /// How far its cells lie from the middle of its box: the mean of the squares, 1 being half of the box's side
    /// either way. A ring has 1, a disc 0.5, a square 0.67.
    pub spread: f64,
}

/// Cb and Cr of grey.
pub const GREY: [u8; 2] = [128; 2];

/// Red this many times as far from grey as yellow is no hair's, skin's or wood's.
const RUDDY: i32 = 2;

/// How far a colour is from any that hair, skin or wood has: bluer than another, greener, or redder without being
/// as yellow. Levels of Cb and Cr.
fn inky([blue, red]: [u8; 2], other: [u8; 2]) -> i32 {
    let [blue, red] = [i32::from(blue) - i32::from(other[0]), i32::from(red) - i32::from(other[1])];
    blue.max(-red).max(red - RUDDY * (-blue).max(0))
}

impl Blob {
    /// Width and height of its box, cells.
    pub fn size(&self) -> [usize; 2] {
        [self.right - self.left + 1, self.bottom - self.top + 1]
    }

    /// The longer side of its box, cells.
    pub fn longest(&self) -> usize {
        let [width, height] = self.size();
        width.max(height)
    }

    /// The longer side of its box over the shorter one.
    pub fn slim(&self) -> f64 {
        let [width, height] = self.size();
        width.max(height) as f64 / width.min(height) as f64
    }

    /// How much of its box it fills, 0 to 1.
    pub fn fill(&self) -> f64 {
        let [width, height] = self.size();
        self.cells as f64 / (width * height) as f64
    }

    /// Its box: left, top, right, bottom, all included, cells.
    pub fn bounds(&self) -> [usize; 4] {
        [self.left, self.top, self.right, self.bottom]
    }
}

/// Gathers cells that touch, corners too. `wall` is Cb and Cr of what they are before.
pub fn gather(scene: &Scene, cells: &[usize], away: &[u8], wall: [u8; 2]) -> Vec<Blob> {
    let mut marked = vec![false; scene.luma.len()];
    for cell in cells {
        marked[*cell] = true;
    }
    let mut blobs = Vec::new();
    let mut open = Vec::new();
    for first in cells {
        if !marked[*first] {
            continue;
        }
        marked[*first] = false;
        open.push(*first);
        let mut blob = Blob {
            cells: 0,
            left: usize::MAX,
            top: usize::MAX,
            right: 0,
            bottom: 0,
            nearest: u8::MAX,
            farthest: 0,
            colour: [0.0; 3],
            ink: 0,
            spread: 0.0,
        };
        let (mut sums, mut squares) = ([0; 2], [0; 2]);
        while let Some(cell) = open.pop() {
            let (x, y) = (cell % scene.width, cell / scene.width);
            blob.cells += 1;
            for (axis, place) in [x, y].into_iter().enumerate() {
                sums[axis] += place;
                squares[axis] += place * place;
            }
            (blob.left, blob.right) = (blob.left.min(x), blob.right.max(x));
            (blob.top, blob.bottom) = (blob.top.min(y), blob.bottom.max(y));
            let far = away.get(cell).copied().unwrap_or(u8::MAX);
            (blob.nearest, blob.farthest) = (blob.nearest.min(far), blob.farthest.max(far));
            // Before a red wall grey is green, and no ink.
            let [from_wall, from_grey] =
                [wall, GREY].map(|other| inky([scene.blue[cell], scene.red[cell]], other));
            blob.ink = blob.ink.max(from_wall.min(from_grey));
            for (sum, plane) in blob.colour.iter_mut().zip([&scene.luma, &scene.blue, &scene.red]) {
                *sum += f64::from(plane[cell]);
            }
            for y in y.saturating_sub(1)..=(y + 1).min(scene.height - 1) {
                for x in x.saturating_sub(1)..=(x + 1).min(scene.width - 1) {
                    let next = y * scene.width + x;
                    if marked[next] {
                        marked[next] = false;
                        open.push(next);
                    }
                }
            }
        }
        let count = blob.cells as f64;
        blob.colour = blob.colour.map(|sum| sum / count);
        let axes = [(blob.left, blob.right), (blob.top, blob.bottom)];
        for (axis, (from, to)) in axes.into_iter().enumerate() {
            let (middle, half) = ((from + to) as f64 / 2.0, (to - from) as f64 / 2.0);
            let [sum, square] = [sums[axis], squares[axis]].map(|sum| sum as f64 / count);
            blob.spread +=
                (square - 2.0 * middle * sum + middle * middle) / (half * half).max(0.25);
        }
        blobs.push(blob);
    }
    blobs
}
