//! Where the detector looks: the photo as it stands, as it would stand turned, and parts of it in which
//! a small face might be overlooked.

use super::detect::{self, Candidate};
use super::patch::{Frame, Patch};
use super::raw::{Point, Quarter, Rect};
use crate::nn::{Model, Scratch};

/// An upright face seen from the front scores 0.9 and more; with less, the photo is looked at turned.
pub(super) const SURE: f32 = 0.75;
/// A head, hair and all, is so much larger than the detector's box.
const HEAD: f32 = 1.6;
/// Hair, which is no plain wall either, reaches so far beside and above the detector's box, times its size.
const HAIR_BESIDE: f32 = 0.5;
const HAIR_ABOVE: f32 = 0.75;
/// A face in a part that overlaps a known one so much is that one.
const SAME: f32 = 0.2;
/// Samples along a part's side, and how many neighbours among them must differ by how much (of 255) for
/// the part to be worth a look: a plain wall is not.
const SAMPLES: usize = 24;
const STEP: f32 = 12.0;
const STEPS: usize = 12;

pub(super) struct Search<'a> {
    pub(super) detector: &'a Model,
    pub(super) scratch: &'a mut Scratch,
    pub(super) patch: &'a Patch,
    /// Width and height of the photo.
    pub(super) size: (u32, u32),
}

impl Search<'_> {
    /// All faces, the surest first, and the turn that makes them stand upright.
    pub(super) fn faces(&mut self) -> (Vec<Candidate>, Option<Quarter>) {
        let (mut found, turned) = self.whole();
        let known = found.len();
        for part in self.parts(&found, turned) {
            for other in detect::detect(self.detector, self.scratch, self.patch, &part) {
                if found.iter().all(|one| !same(one, &other)) {
                    found.push(other);
                }
            }
        }
        // Where the whole photo showed nothing, the first of the parts may not be the surest.
        if known == 0 {
            detect::order(&mut found, |one| one.score);
        }
        (found, turned)
    }

    /// On the photo as it stands and, unless a face is found for sure, as it would stand turned.
    fn whole(&mut self) -> (Vec<Candidate>, Option<Quarter>) {
        let best = |found: &[Candidate]| found.first().map_or(0.0, |first| first.score);
        let mut found = (self.detect(None), None);
        // A face may be found lying, too.
        let quarters = match found.0.first().and_then(Candidate::lies) {
            Some(quarter) => vec![quarter],
            None if best(&found.0) < SURE => vec![Quarter::Right, Quarter::Over, Quarter::Left],
            None => vec![],
        };
        for quarter in quarters {
            let other = self.detect(Some(quarter));
            if best(&other) >= SURE && best(&other) > best(&found.0) {
                found = (other, Some(quarter));
            }
        }
        found
    }

    fn detect(&mut self, turned: Option<Quarter>) -> Vec<Candidate> {
        let frame = whole(self.size, turned, true);
        detect::detect(self.detector, self.scratch, self.patch, &frame)
    }

    /// Square parts, half as long as the photo, where something is to be seen beside the known heads.
    fn parts(&self, known: &[Candidate], turned: Option<Quarter>) -> Vec<Frame> {
        // A turned photo is not looked at more closely: it is to be turned first.
        if turned.is_some() {
            return vec![];
        }
        let (width, height) = (self.size.0 as f32, self.size.1 as f32);
        let side = width.max(height) / 2.0;
        let heads: Vec<Rect> = known.iter().map(|one| hair(&one.bounds)).collect();
        // Below the chins are bodies.
        let chin = known.iter().map(|one| one.bounds.y + one.bounds.height).reduce(f32::max);
        let floor = chin.map_or(height, |chin| chin.min(height));
        let mut parts = Vec::new();
        for y in middles(floor, side) {
            for x in middles(width, side) {
                let frame = Frame::square(Point { x, y }, side, Point::default());
                if self.is_busy(&frame, &heads, floor) {
                    parts.push(frame);
                }
            }
        }
        parts
    }

    fn is_busy(&self, frame: &Frame, heads: &[Rect], floor: f32) -> bool {
        let (width, height) = (self.size.0 as f32, self.size.1 as f32);
        let sample = |column: usize, row: usize| -> Option<f32> {
            let along = |place: usize| (place as f32 + 0.5) / SAMPLES as f32;
            let at = frame.place(along(column), along(row));
            let outside = at.x < 0.0 || at.y < 0.0 || at.x >= width || at.y >= height.min(floor);
            let hidden = outside || heads.iter().any(|head| head.holds(at));
            (!hidden).then(|| self.patch.light(at))
        };
        let mut above: [Option<f32>; SAMPLES] = [None; SAMPLES];
        let mut steps = 0;
        for row in 0..SAMPLES {
            let mut left: Option<f32> = None;
            for (column, above) in above.iter_mut().enumerate() {
                let here: Option<f32> = sample(column, row);
                for other in [left, *above] {
                    if let (Some(here), Some(other)) = (here, other)
                        && (here - other).abs() > STEP
                    {
                        steps += 1;
                    }
                }
                (left, *above) = (here, here);
            }
        }
        steps >= STEPS
    }
}

/// Whether two candidates show one face: one lies in good part within the other.
fn same(a: &Candidate, b: &Candidate) -> bool {
    a.bounds.overlap(&b.bounds) > SAME
        || head(&a.bounds).holds(b.bounds.centre()) && b.bounds.width > a.bounds.width * 0.5
        || a.bounds.holds(b.bounds.centre())
}

/// The head about a detector's box.
fn head(bounds: &Rect) -> Rect {
    let Point { x, y } = bounds.centre();
    let (width, height) = (bounds.width * HEAD, bounds.height * HEAD);
    Rect { x: x - width / 2.0, y: y - height / 2.0, width, height }
}

/// The head with its hair: nobody's face is seen there.
fn hair(bounds: &Rect) -> Rect {
    let Rect { x, y, width, height } = *bounds;
    let (side, above) = (width * HAIR_BESIDE, height * HAIR_ABOVE);
    let below = height * (HEAD - 1.0) / 2.0;
    Rect { x: x - side, y: y - above, width: width + side * 2.0, height: height + above + below }
}

/// Middles of parts that cover a length, each half over the next.
fn middles(length: f32, side: f32) -> Vec<f32> {
    let room = length - side;
    if room <= side * 0.1 {
        return vec![length / 2.0];
    }
    // At most five: a part is half the photo's longer side.
    let steps = (room / (side / 2.0)).ceil().clamp(1.0, 4.0);
    (0..=steps as usize).map(|step| side / 2.0 + room * step as f32 / steps).collect()
}

/// The frame about the whole photo, as it would stand turned: squared with margins, or just so large.
pub(super) fn whole((width, height): (u32, u32), turned: Option<Quarter>, squared: bool) -> Frame {
    let (width, height) = (width as f32, height as f32);
    let centre = Point { x: width / 2.0, y: height / 2.0 };
    let (wide, high) =
        if squared { (width.max(height), width.max(height)) } else { (width, height) };
    let point = |x: f32, y: f32| Point { x, y };
    // To turn the photo clockwise is to look at it turned counter-clockwise.
    let (across, down) = match turned {
        None => (point(wide, 0.0), point(0.0, high)),
        Some(Quarter::Right) => (point(0.0, -high), point(wide, 0.0)),
        Some(Quarter::Over) => (point(-wide, 0.0), point(0.0, -high)),
        Some(Quarter::Left) => (point(0.0, high), point(-wide, 0.0)),
    };
    Frame { centre, across, down }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_cover_the_whole_length() {
        assert_eq!(middles(400.0, 400.0), [200.0]);
        assert_eq!(middles(300.0, 400.0), [150.0]);
        assert_eq!(middles(600.0, 400.0), [200.0, 400.0]);
        assert_eq!(middles(800.0, 400.0), [200.0, 400.0, 600.0]);
        assert_eq!(middles(1e9, 1.0).len(), 5);
    }

    #[test]
    fn a_turned_frame_begins_at_the_right_corner() {
        let size = (300, 200);
        let corner = |turned| {
            let Point { x, y } = whole(size, turned, false).place(0.0, 0.0);
            (x.round(), y.round())
        };
        assert_eq!(corner(None), (0.0, 0.0));
        assert_eq!(corner(Some(Quarter::Right)), (0.0, 200.0));
        assert_eq!(corner(Some(Quarter::Over)), (300.0, 200.0));
        assert_eq!(corner(Some(Quarter::Left)), (300.0, 0.0));
    }
}
