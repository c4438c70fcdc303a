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
}

impl Blob {
    /// The longer side of its box, cells.
    pub fn longest(&self) -> usize {
        (self.right - self.left).max(self.bottom - self.top) + 1
    }

    /// How much of its box it fills, 0 to 1.
    pub fn fill(&self) -> f64 {
        let [width, height] = [self.right - self.left + 1, self.bottom - self.top + 1];
        self.cells as f64 / (width * height) as f64
    }

    /// Its box: left, top, right, bottom, all included, cells.
    pub fn bounds(&self) -> [usize; 4] {
        [self.left, self.top, self.right, self.bottom]
    }
}

/// Gathers marked cells that touch, corners too. `marked` is emptied.
pub fn gather(scene: &Scene, marked: &mut [bool], away: &[u8]) -> Vec<Blob> {
    let mut blobs = Vec::new();
    let mut open = Vec::new();
    for first in 0..marked.len() {
        if !marked[first] {
            continue;
        }
        marked[first] = false;
        open.push(first);
        let mut blob = Blob {
            cells: 0,
            left: usize::MAX,
            top: usize::MAX,
            right: 0,
            bottom: 0,
            nearest: u8::MAX,
            farthest: 0,
            colour: [0.0; 3],
        };
        while let Some(cell) = open.pop() {
            let (x, y) = (cell % scene.width, cell / scene.width);
            blob.cells += 1;
            (blob.left, blob.right) = (blob.left.min(x), blob.right.max(x));
            (blob.top, blob.bottom) = (blob.top.min(y), blob.bottom.max(y));
            let far = away.get(cell).copied().unwrap_or(u8::MAX);
            (blob.nearest, blob.farthest) = (blob.nearest.min(far), blob.farthest.max(far));
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
        blobs.push(blob);
    }
    blobs
}
