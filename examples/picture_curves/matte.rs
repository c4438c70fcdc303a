//! How much of each pixel is the person. The reader's mask is coarse; between what is surely person and
//! what is surely wall, a pixel's colour tells how much of either it is.

use image::RgbImage;
use permit_precheck::photo::face::raw::Mask;

use crate::colour::{Colour, mix, ramp, to_light};

/// Who covers what.
pub struct Matte {
    /// How much of each pixel is the person, 0 to 1.
    pub share: Vec<f32>,
    /// The wall, also where the person hides it.
    pub wall: Grid,
}

/// So many eye distances about the mask's edge hair may fly, and the mask be wrong.
const OUTSIDE: f32 = 0.22;
const INSIDE: f32 = 0.08;

impl Matte {
    pub fn of(photo: &RgbImage, mask: &Mask, eyes: f32) -> Self {
        let (width, height) = photo.dimensions();
        let cells = |share: f32| {
            let reach =
                |photo: u32, cells: usize| (share * eyes / photo as f32 * cells as f32) as usize;
            (reach(width, mask.width).max(1), reach(height, mask.height).max(1))
        };
        let person: Vec<bool> = mask.data.iter().map(|likely| *likely > 0.5).collect();
        let near = grown(&person, mask.width, cells(OUTSIDE));
        let elsewhere: Vec<bool> = person.iter().map(|person| !person).collect();
        let deep = grown(&elsewhere, mask.width, cells(INSIDE));
        let cell = |x: u32, y: u32| {
            let column = x as usize * mask.width / width as usize;
            y as usize * mask.height / height as usize * mask.width + column
        };
        let wall = Grid::of(photo, |x, y| !near[cell(x, y)]);
        let body = Grid::of(photo, |x, y| !deep[cell(x, y)]);
        let mut share = Vec::with_capacity((width * height) as usize);
        for (x, y, pixel) in photo.enumerate_pixels() {
            let at = cell(x, y);
            share.push(match (near[at], deep[at]) {
                (false, _) => 0.0,
                (_, false) => 1.0,
                _ => {
                    let likely = mask.at(x as f32 + 0.5, y as f32 + 0.5);
                    let place = (x as f32, y as f32);
                    let colours = [wall.at(place.0, place.1), body.at(place.0, place.1)];
                    mixed(pixel.0.map(f32::from), colours, likely)
                }
            });
        }
        Matte { share, wall }
    }
}

/// How far a colour is on the way from the wall's to the person's; where those are alike the mask tells.
fn mixed(colour: Colour, [wall, body]: [Colour; 2], likely: f32) -> f32 {
    // Light is what mixes within a pixel.
    let [colour, wall, body] = [colour, wall, body].map(to_light);
    let way = [0, 1, 2].map(|i| body[i] - wall[i]);
    let length = way.iter().map(|part| part * part).sum::<f32>().max(1e-4);
    let gone: f32 = (0..3).map(|i| (colour[i] - wall[i]) * way[i]).sum();
    let trust = ramp(0.15, 0.5, length.sqrt());
    let by_mask = ramp(0.35, 0.65, likely);
    let by_colour = (gone / length).clamp(0.0, 1.0);
    (by_colour * trust + by_mask * (1.0 - trust)).max(ramp(0.6, 0.95, likely))
}

/// Cells within some reach of those that are set.
fn grown(cells: &[bool], width: usize, (across, down): (usize, usize)) -> Vec<bool> {
    let height = cells.len() / width.max(1);
    let wide: Vec<bool> = (0..cells.len())
        .map(|at| {
            let (x, row) = (at % width, at / width * width);
            cells[row + x.saturating_sub(across)..=row + (x + across).min(width - 1)]
                .contains(&true)
        })
        .collect();
    (0..cells.len())
        .map(|at| {
            let (x, y) = (at % width, at / width);
            (y.saturating_sub(down)..=(y + down).min(height - 1)).any(|y| wide[y * width + x])
        })
        .collect()
}

/// Colours of a coarse grid, drawn on smoothly to where none was seen.
pub struct Grid {
    cells: Vec<Colour>,
    photo: (f32, f32),
}

const ACROSS: usize = 40;
const DOWN: usize = 40;

impl Grid {
    /// The mean colours of the pixels that are wanted.
    fn of(photo: &RgbImage, wanted: impl Fn(u32, u32) -> bool) -> Self {
        let (width, height) = photo.dimensions();
        let mut sums = vec![([0.0; 3], 0.0); ACROSS * DOWN];
        for (x, y, pixel) in photo.enumerate_pixels() {
            if wanted(x, y) {
                let column = x as usize * ACROSS / width as usize;
                let (sum, count) = &mut sums[y as usize * DOWN / height as usize * ACROSS + column];
                *sum = [0, 1, 2].map(|i| sum[i] + f32::from(pixel.0[i]));
                *count += 1.0;
            }
        }
        let least = (width * height) as f32 / (ACROSS * DOWN) as f32 * 0.1;
        let known =
            sums.iter().map(|(sum, count)| (*count > least).then(|| sum.map(|s| s / count)));
        let cells = filled(known.collect());
        Grid { cells, photo: (width as f32, height as f32) }
    }

    pub fn at(&self, x: f32, y: f32) -> Colour {
        let along = |place: f32, photo: f32, cells: usize| {
            let place = ((place + 0.5) * cells as f32 / photo - 0.5).clamp(0.0, (cells - 1) as f32);
            (place as usize, (place as usize + 1).min(cells - 1), place.fract())
        };
        let (left, right, fx) = along(x, self.photo.0, ACROSS);
        let (up, down, fy) = along(y, self.photo.1, DOWN);
        let cell = |column: usize, row: usize| self.cells[row * ACROSS + column];
        let upper = mix(cell(left, up), cell(right, up), fx);
        mix(upper, mix(cell(left, down), cell(right, down), fx), fy)
    }
}

/// Gives cells without a colour their neighbours' until all have one.
fn filled(mut cells: Vec<Option<Colour>>) -> Vec<Colour> {
    if cells.iter().all(Option::is_none) {
        return vec![[255.0; 3]; cells.len()];
    }
    while cells.iter().any(Option::is_none) {
        let before = cells.clone();
        for (at, cell) in cells.iter_mut().enumerate().filter(|(_, cell)| cell.is_none()) {
            let near: Vec<Colour> = around(at).filter_map(|near| before[near]).collect();
            if !near.is_empty() {
                let count = near.len() as f32;
                *cell = Some([0, 1, 2].map(|i| near.iter().map(|c| c[i]).sum::<f32>() / count));
            }
        }
    }
    cells.into_iter().flatten().collect()
}

/// The cell and its neighbours.
fn around(at: usize) -> impl Iterator<Item = usize> {
    let (x, y) = (at % ACROSS, at / ACROSS);
    let rows = y.saturating_sub(1)..=(y + 1).min(DOWN - 1);
    rows.flat_map(move |y| {
        (x.saturating_sub(1)..=(x + 1).min(ACROSS - 1)).map(move |x| y * ACROSS + x)
    })
}
