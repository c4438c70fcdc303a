//! How wide the edges of the face are: what is out of focus has wide ones in every direction, what
//! moved has them along its way.

use std::f32::consts::SQRT_2;

use super::close::Close;

/// Widths of edges, in steps of 1/150 of the eye distance or of a pixel, whichever is larger: an edge's
/// whole rise over its steepest part. A Gaussian blur of sigma makes edges 2.5 sigma wide.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Widths {
    /// In the direction in which they are narrowest.
    pub narrowest: f32,
    /// In the direction in which they are widest.
    pub widest: f32,
}

/// Widths are counted in eighths of a cell …
const FINE: usize = 8;
/// … up to so many.
const WIDTHS: usize = 160;
/// The width is that of so many edges with the highest rises: contrast does not matter, noise neither.
const STRONGEST: u32 = 160;
/// Fewer edges than this tell nothing.
const LEAST: u32 = 20;
/// Edges that rise less are none, of 255.
const LEAST_RISE: i32 = 12;
/// So many cells are passed over together where they are flat.
const FLAT: usize = 16;
/// Rises are counted in classes of 256 over so many.
const RISES: usize = 64;

/// How many edges there are, by rise and width.
struct Edges {
    counts: Vec<u16>,
}

impl Default for Edges {
    fn default() -> Self {
        Edges { counts: vec![0; RISES * WIDTHS] }
    }
}

impl Edges {
    fn push(&mut self, rise: i32, steepest: i32) {
        if rise >= LEAST_RISE && steepest > 0 {
            let width = (rise as usize * FINE / steepest as usize).min(WIDTHS - 1);
            if let Some(count) = self.counts.get_mut(rise as usize * RISES / 256 * WIDTHS + width) {
                *count = count.saturating_add(1);
            }
        }
    }

    /// Walks a line of brightness: between its turning points lie edges.
    fn line(&mut self, values: &[u8]) {
        let (mut rise, mut steepest) = (0_i32, 0_i32);
        let mut last = values.first().copied().map_or(0, i32::from);
        // What is left over at the end is not looked at.
        for some in values.as_chunks::<FLAT>().0 {
            // Most of a face and of a wall is flat: it is passed over at once.
            let least = some.iter().fold(u8::MAX, |least, value| least.min(*value));
            let most = some.iter().fold(0, |most, value| (*value).max(most));
            if i32::from(most - least) < LEAST_RISE && rise.abs() < LEAST_RISE {
                (rise, steepest) = (0, 0);
                last = i32::from(some[FLAT - 1]);
                continue;
            }
            for value in some {
                let slope = i32::from(*value) - last;
                last = i32::from(*value);
                let turns = slope * rise < 0;
                if turns & (rise.abs() >= LEAST_RISE) {
                    self.push(rise.abs(), steepest);
                }
                // Noise turns too often for branches to be foreseen: all or no bits are kept.
                let kept = if turns { 0 } else { -1 };
                rise = (rise & kept) + slope;
                steepest = (steepest & kept).max(slope.abs());
            }
        }
        self.push(rise.abs(), steepest);
    }

    /// The width which a tenth of the strongest edges are within, cells; `None` where there are few.
    fn width(&self) -> Option<f32> {
        let mut widths = [0_u32; WIDTHS];
        let mut total = 0;
        for row in self.counts.chunks_exact(WIDTHS).rev() {
            for (sum, count) in widths.iter_mut().zip(row) {
                *sum += u32::from(*count);
                total += u32::from(*count);
            }
            if total >= STRONGEST {
                break;
            }
        }
        let mut seen = 0;
        let narrow = widths.iter().position(|count| {
            seen += count;
            seen * 10 > total
        });
        narrow.filter(|_| total >= LEAST).map(|width| width as f32 / FINE as f32)
    }
}

/// Every so manyeth line is walked.
const EVERY: usize = 5;

/// How wide the face's edges are; `None` where it has hardly any.
pub fn widths(close: &Close) -> Option<Widths> {
    let [across, down, fall, rise] = edges(close);
    let mut widths = Widths { narrowest: f32::INFINITY, widest: 0.0 };
    // A step along a diagonal is the longer one.
    for (edges, long) in [(across, 1.0), (down, 1.0), (fall, SQRT_2), (rise, SQRT_2)] {
        let width = edges.width()? * long / close.step;
        widths.narrowest = widths.narrowest.min(width);
        widths.widest = widths.widest.max(width);
    }
    Some(widths)
}

/// The edges along rows, columns and both diagonals.
fn edges(close: &Close) -> [Edges; 4] {
    let mut found: [Edges; 4] = Default::default();
    let (width, height) = (close.width, close.height);
    let luma = close.luma.as_slice();
    let [across, down, fall, rise] = &mut found;
    for row in luma.chunks_exact(width).step_by(EVERY) {
        across.line(row);
    }
    let mut line = Vec::with_capacity(height);
    let mut walk = |edges: &mut Edges, from: usize, step: usize, count: usize| {
        line.clear();
        let rest = luma.get(from..).unwrap_or_default();
        line.extend(rest.iter().step_by(step).take(count));
        edges.line(&line);
    };
    for x in (0..width).step_by(EVERY) {
        walk(down, x, width, height);
        walk(fall, x, width + 1, height.min(width - x));
        walk(rise, x, width - 1, height.min(x + 1));
    }
    for y in (EVERY..height).step_by(EVERY) {
        walk(fall, y * width, width + 1, width.min(height - y));
        walk(rise, y * width + width - 1, width - 1, width.min(height - y));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rings whose edges rise within so many cells, moved sideways by so many.
    fn rings(width: f32, moved: usize) -> Close {
        let shade = |x: f32, y: f32| {
            let radius = (x - 150.0).hypot(y - 150.0);
            let off = (radius + 20.0).rem_euclid(40.0) - 20.0;
            let side = if (radius / 40.0).round() % 2.0 == 0.0 { 1.0 } else { -1.0 };
            128.0 + 80.0 * side * (off / width).clamp(-0.5, 0.5)
        };
        Close::drawn(300, 300, |x, y| {
            let way = (0..=moved).map(|step| shade((x + step) as f32, y as f32));
            way.sum::<f32>() / (moved + 1) as f32
        })
    }

    #[test]
    fn edges_are_as_wide_as_they_are_drawn() {
        for width in [2.0, 4.0, 8.0] {
            let found = widths(&rings(width, 0)).unwrap();
            for found in [found.narrowest, found.widest] {
                assert!((found / width - 1.0).abs() < 0.2, "{found} for {width}");
            }
        }
    }

    #[test]
    fn contrast_does_not_matter() {
        let mut close = rings(4.0, 0);
        let strong = widths(&close).unwrap();
        close.luma.iter_mut().for_each(|luma| *luma = 60 + *luma / 3);
        let weak = widths(&close).unwrap();
        assert!((weak.widest / strong.widest - 1.0).abs() < 0.2, "{weak:?} {strong:?}");
    }

    #[test]
    fn what_moved_is_wide_along_its_way() {
        let found = widths(&rings(2.0, 12)).unwrap();
        assert!(found.widest > 9.0 && found.narrowest < 5.0, "{found:?}");
    }

    #[test]
    fn without_edges_nothing_is_told() {
        assert_eq!(widths(&Close::drawn(300, 300, |x, y| (x + y) as f32 / 100.0)), None);
    }
}
