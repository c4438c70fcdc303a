//! The photo made small, once: square cells of pixels with their brightness and colour, and what each
//! of them shows. Every measure of the picture looks at these cells; only sharpness and noise go back
//! to the pixels themselves.

use image::RgbImage;

use super::colour::{Lab, lab};
use super::histogram::Histogram;
use crate::face::Face;
use crate::face::axes::{Axes, Spot, spot};
use crate::face::outline::EDGE;
use crate::face::raw::{Mask, Mesh, RawReading};
use crate::sums;
use crate::upright::{Orientation, Upright};

/// No photo has more cells: 600 x 800 pixels are cells of 3 x 3.
const MOST_CELLS: u32 = 60_000;

/// What a cell shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// What is behind the person, well away from them.
    Background,
    /// Too near the person's outline to say.
    Rim,
    /// Hair, clothes, neck.
    Person,
    /// Eyes, brows, nostrils, mouth.
    Feature,
    /// The skin of the face.
    Skin,
}

/// A photo in cells, upright.
#[derive(Debug, Clone)]
pub struct Scene {
    /// Pixels along a cell's side.
    pub side: u32,
    /// Cells across.
    pub width: usize,
    /// Cells down.
    pub height: usize,
    /// Width and height of the upright photo, pixels.
    pub photo: (u32, u32),
    /// Brightness Y' of each cell, row after row, 0 to 255 (JFIF, ITU-R BT.601).
    pub luma: Vec<u8>,
    /// Colour difference Cb of each cell: 128 is grey.
    pub blue: Vec<u8>,
    /// Colour difference Cr of each cell: 128 is grey.
    pub red: Vec<u8>,
    /// What each cell shows, and how far it is from the person; `None` where no face was read.
    pub person: Option<Person>,
}

/// Where the person is, cell by cell.
#[derive(Debug, Clone)]
pub struct Person {
    /// What each cell shows.
    pub place: Vec<Place>,
    /// How many cells away from the person, 0 on them.
    pub away: Vec<u8>,
    /// From pupil to pupil, in cells.
    pub eyes: f64,
    /// The row of the chin.
    pub chin: usize,
    /// The face's own frame on the photo, pixels.
    pub axes: Axes,
}

impl Scene {
    /// Makes the cells of a photo as it is stored.
    ///
    /// ```
    /// use image::{Rgb, RgbImage};
    /// use permit_precheck_vision::measure::scene::Scene;
    /// use permit_precheck_vision::upright::Orientation;
    ///
    /// let photo = RgbImage::from_pixel(600, 800, Rgb([250, 250, 250]));
    /// let scene = Scene::of(&photo, Orientation::default());
    /// assert_eq!((scene.side, scene.width, scene.height), (3, 200, 267));
    /// assert_eq!((scene.luma[7], scene.blue[7], scene.red[7]), (250, 128, 128));
    /// ```
    pub fn of(stored: &RgbImage, orientation: Orientation) -> Self {
        let upright = Upright::new(stored, orientation);
        let photo = (upright.width, upright.height);
        let pixels = f64::from(photo.0) * f64::from(photo.1);
        // At most the square root of 40 megapixels over the cells: no cast loses anything.
        let side = ((pixels / f64::from(MOST_CELLS)).sqrt().ceil() as u32).max(1);
        let lain = cells(stored, side);
        // The cells are turned, not the pixels: there are far fewer of them.
        let turned = Upright::new(&lain, orientation);
        let (width, height) = (turned.width as usize, turned.height as usize);
        let mut planes = [(); 3].map(|()| vec![0; width * height]);
        for (channel, plane) in planes.iter_mut().enumerate() {
            for (y, line) in (0..).zip(plane.chunks_exact_mut(width.max(1))) {
                if let Some(row) = turned.row(y, 0, turned.width) {
                    for (to, cell) in line.iter_mut().zip(row.as_chunks::<3>().0) {
                        *to = cell[channel];
                    }
                } else {
                    for (to, x) in line.iter_mut().zip(0..) {
                        *to = turned.pixel(x, y).unwrap_or_default()[channel];
                    }
                }
            }
        }
        let [luma, blue, red] = planes;
        Scene { side, width, height, photo, luma, blue, red, person: None }
    }

    /// Says of every cell what it shows, from the face and the mask. Nothing where there is no mask.
    pub fn place(&mut self, raw: &RawReading, face: &Face, mesh: &Mesh) {
        let Some(mask) = &raw.mask else { return };
        let eyes = face.axes.eyes / f64::from(self.side);
        let mut place = self.people(mask);
        let away = distance(&place, self.width);
        // The mask follows hair only so far: flying hair lies within this of it.
        let rim = (eyes * RIM).ceil().clamp(2.0, 60.0) as u8;
        for (place, away) in place.iter_mut().zip(&away) {
            if *place == Place::Background && *away <= rim {
                *place = Place::Rim;
            }
        }
        self.face(&mut place, face, mesh);
        let chin = (face.outline.chin[1] / f64::from(self.side)).max(0.0) as usize;
        self.person = Some(Person { place, away, eyes, chin, axes: face.axes });
    }

    fn people(&self, mask: &Mask) -> Vec<Place> {
        let mut place = Vec::with_capacity(self.luma.len());
        let nearest =
            |cell: usize, cells: usize, values: usize| (2 * cell + 1) * values / (2 * cells);
        let columns: Vec<usize> =
            (0..self.width).map(|x| nearest(x, self.width, mask.width)).collect();
        for y in 0..self.height {
            let row = nearest(y, self.height, mask.height);
            let line = mask.data.get(row * mask.width..(row + 1) * mask.width).unwrap_or_default();
            place.extend(columns.iter().map(|column| {
                let person = line.get(*column).is_some_and(|likely| *likely >= LIKELY);
                if person { Place::Person } else { Place::Background }
            }));
        }
        place
    }

    /// Marks the face: the mesh's outline, less what is no skin.
    fn face(&self, place: &mut [Place], face: &Face, mesh: &Mesh) {
        let Some(edge) = EDGE.iter().map(|number| spot(mesh, *number)).collect::<Option<Vec<_>>>()
        else {
            return;
        };
        let bare = Bare::of(face, mesh);
        for (y, line) in place.chunks_exact_mut(self.width).enumerate() {
            let down = (y as f64 + 0.5) * f64::from(self.side);
            if let Some((from, to)) = span(&edge, down) {
                let cell = |x: f64| (x / f64::from(self.side)).clamp(0.0, self.width as f64);
                // Clamped into the line.
                let (from, to) = (cell(from).round() as usize, cell(to).round() as usize);
                for (x, place) in line.iter_mut().enumerate().take(to).skip(from) {
                    let across = (x as f64 + 0.5) * f64::from(self.side);
                    *place = bare.tells([across, down]);
                }
            }
        }
    }

    /// Cells of one kind: their numbers.
    pub fn cells(&self, wanted: Place) -> impl Iterator<Item = usize> + '_ {
        self.person
            .iter()
            .flat_map(move |person| person.place.iter().enumerate())
            .filter(move |(_, place)| **place == wanted)
            .map(|(cell, _)| cell)
    }

    /// The medians of Y', Cb and Cr of the cells that count; 0 where none does.
    pub fn medians(&self, counts: impl Fn(usize) -> bool) -> [u8; 3] {
        let mut values = [[0_u32; 256]; 3];
        for cell in (0..self.luma.len()).filter(|cell| counts(*cell)) {
            for (values, plane) in values.iter_mut().zip([&self.luma, &self.blue, &self.red]) {
                values[usize::from(plane[cell])] += 1;
            }
        }
        values.map(|values| Histogram::from(values).at(0.5))
    }

    /// Red, green and blue of a brightness and two colour differences, 0 to 255.
    pub fn rgb([luma, blue, red]: [f64; 3]) -> [f64; 3] {
        let (blue, red) = (blue - 128.0, red - 128.0);
        [luma + 1.402 * red, luma - 0.344_136 * blue - 0.714_136 * red, luma + 1.772 * blue]
            .map(|channel| channel.clamp(0.0, 255.0))
    }

    /// CIELAB of a brightness and two colour differences.
    pub fn lab(ycc: [f64; 3]) -> Lab {
        lab(Self::rgb(ycc))
    }
}

/// From this likelihood on the mask shows a person.
const LIKELY: f32 = 0.4;
/// How far from the mask nothing is said of a cell, in eye distances.
pub const RIM: f64 = 0.16;

/// The mean of each cell's pixels, as a small photo whose channels are Y', Cb and Cr. Of large cells every other row
/// is enough.
fn cells(photo: &RgbImage, side: u32) -> RgbImage {
    let (width, height) = (photo.width() as usize, photo.height() as usize);
    let side = side as usize;
    let (across, down) = (width.div_ceil(side), height.div_ceil(side));
    let mut small = vec![0_u8; across * down * 3];
    // A cell's side is at most 26: its rows' sums fit 16 bits.
    let mut sums = vec![0_u16; width * 3];
    let step = if side >= 8 { 2 } else { 1 };
    let lines = small.chunks_exact_mut(across.max(1) * 3);
    for (rows, line) in photo.as_raw().chunks(width.max(1) * 3 * side).zip(lines) {
        sums.fill(0);
        let mut taken = 0;
        for row in rows.chunks_exact(width * 3).step_by(step) {
            taken += 1;
            sums::add(&mut sums, row);
        }
        for (mean, small) in sums::means(&sums, side, taken).zip(line.as_chunks_mut().0) {
            *small = ycc(mean);
        }
    }
    // As many as were counted out; were it not so, an empty photo has no cells.
    RgbImage::from_raw(across as u32, down as u32, small).unwrap_or_default()
}

/// JFIF's own matrix, rounded.
#[inline]
fn ycc([r, g, b]: [f32; 3]) -> [u8; 3] {
    let luma = 0.299 * r + 0.587 * g + 0.114 * b;
    // Of bytes, so all three are bytes.
    [luma + 0.5, (b - luma) * 0.564_334 + 128.5, (r - luma) * 0.713_267 + 128.5]
        .map(|value| value as u8)
}

/// How many cells each is away from the nearest of the person: along rows and columns, a diagonal
/// step counting one and a half (chamfer, Borgefors 1986).
fn distance(place: &[Place], width: usize) -> Vec<u8> {
    let mut far: Vec<u8> =
        place.iter().map(|place| if *place == Place::Background { 254 } else { 0 }).collect();
    let width = width.max(1);
    let rows = far.len() / width;
    let step = |value: u8, cost: u8| value.saturating_add(cost);
    for y in 0..rows {
        let (above, line) = far.split_at_mut(y * width);
        let above = above.get(above.len().saturating_sub(width)..).unwrap_or_default();
        let mut before = 254;
        for x in 0..width {
            if line[x] == 0 {
                before = 0;
                continue;
            }
            let mut best = line[x].min(step(before, 2));
            if let Some(up) = above.get(x) {
                best = best.min(step(*up, 2));
                best = best.min(step(above[x.saturating_sub(1)], 3));
                best = best.min(step(above[(x + 1).min(width - 1)], 3));
            }
            line[x] = best;
            before = best;
        }
    }
    for y in (0..rows).rev() {
        let (line, below) = far[y * width..].split_at_mut(width);
        let below = below.get(..width).unwrap_or_default();
        let mut before = 254;
        for x in (0..width).rev() {
            if line[x] == 0 {
                before = 0;
                continue;
            }
            let mut best = line[x].min(step(before, 2));
            if let Some(down) = below.get(x) {
                best = best.min(step(*down, 2));
                best = best.min(step(below[x.saturating_sub(1)], 3));
                best = best.min(step(below[(x + 1).min(width - 1)], 3));
            }
            line[x] = best;
            before = best;
        }
    }
    // Steps were counted twice, so that a diagonal is a whole number.
    far.iter_mut().for_each(|far| *far /= 2);
    far
}

/// Where a level line enters a closed outline first and leaves it last. Faces are round: between the two
/// lies nothing else.
fn span(outline: &[Spot], y: f64) -> Option<(f64, f64)> {
    outline
        .iter()
        .zip(outline.iter().cycle().skip(1))
        .filter(|(a, b)| (a[1] <= y) != (b[1] <= y))
        .map(|(a, b)| a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]))
        .map(|crossing| (crossing, crossing))
        .reduce(|(from, to), (crossing, _)| (from.min(crossing), to.max(crossing)))
}

/// Which parts of the face are no bare skin, along the face's own axes.
struct Bare {
    axes: Axes,
    /// Left, top, right, bottom, along the axes, pixels.
    features: Vec<[f64; 4]>,
}

impl Bare {
    fn of(face: &Face, mesh: &Mesh) -> Self {
        let (axes, unit) = (face.axes, face.axes.eyes);
        let mut features = Vec::new();
        // Inner and outer end of each brow, and of the eye below it: lids, lashes and make-up.
        for points in [[70, 107, 33, 133, 145], [300, 336, 263, 362, 374]] {
            features.extend(around(&axes, mesh, &points, [0.10, 0.12, 0.10, 0.14]));
        }
        // The nose's wings and its tip; the lips, whatever they are painted with.
        features.extend(around(&axes, mesh, &[98, 327, 2, 1], [0.06, 0.0, 0.06, 0.08]));
        features.extend(around(&axes, mesh, &[61, 291, 0, 17], [0.10, 0.10, 0.10, 0.08]));
        for [left, top, right, bottom] in &mut features {
            (*left, *top, *right, *bottom) =
                (*left * unit, *top * unit, *right * unit, *bottom * unit);
        }
        Bare { axes, features }
    }

    fn tells(&self, place: Spot) -> Place {
        let (x, y) = self.axes.along(place);
        let within = |[left, top, right, bottom]: &[f64; 4]| {
            (*left..=*right).contains(&x) && (*top..=*bottom).contains(&y)
        };
        if self.features.iter().any(within) { Place::Feature } else { Place::Skin }
    }
}

/// The box round points of the mesh along the face's axes with some margin, in eye distances.
fn around(axes: &Axes, mesh: &Mesh, points: &[u16], margin: [f64; 4]) -> Option<[f64; 4]> {
    let mut bounds = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
    for number in points {
        let (x, y) = axes.along(spot(mesh, *number)?);
        let (x, y) = (x / axes.eyes, y / axes.eyes);
        bounds = [bounds[0].min(x), bounds[1].min(y), bounds[2].max(x), bounds[3].max(y)];
    }
    let [left, top, right, bottom] = bounds;
    Some([left - margin[0], top - margin[1], right + margin[2], bottom + margin[3]])
}
