//! Which part of the photo is hair, which clothes, which skin: decided on small cells, since single
//! pixels of hair and skin are too much alike.

use std::collections::VecDeque;

use crate::colour::{Colour, lab, ramp, to_light};
use crate::people::{Subject, inside};
use crate::plane::Plane;
use crate::shot::Shot;

/// How much of each pixel is hair, clothes, skin, and the mean CIELAB of each.
pub struct Parts {
    pub hair: (Plane, Colour),
    pub clothes: (Plane, Colour),
    pub skin: (Plane, Colour),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Wall,
    Hair,
    Clothes,
    Skin,
    /// Eyes stay as they are.
    Eye,
}

/// A cell's side, eye distances.
const SIDE: f32 = 0.025;

struct Cells<'a> {
    subject: &'a Subject,
    side: usize,
    width: usize,
    height: usize,
    lab: Vec<Colour>,
    person: Vec<bool>,
    cheeks: Colour,
}

impl Parts {
    pub fn of(subject: &Subject) -> Self {
        let shot = Shot::of(&subject.photo);
        let cells = Cells::of(subject, &shot);
        let part = cells.parts();
        let colours: Vec<Colour> = shot.pixels.iter().map(|pixel| lab(to_light(*pixel))).collect();
        let plane = |wanted: Part| {
            let data = part.iter().map(|part| f32::from(u8::from(*part == wanted))).collect();
            let cells = Plane { width: cells.width, height: cells.height, data };
            full(&cells, &shot, subject)
        };
        let known = |wanted: Part| {
            let plane = plane(wanted);
            let mean = mean(&plane, &colours);
            (plane, mean)
        };
        Parts { hair: known(Part::Hair), clothes: known(Part::Clothes), skin: known(Part::Skin) }
    }
}

/// Cells drawn on to all pixels, as far as they are the person.
fn full(cells: &Plane, shot: &Shot, subject: &Subject) -> Plane {
    let fine = cells.mean(1);
    let (across, down) =
        (cells.width as f32 / shot.width as f32, cells.height as f32 / shot.height as f32);
    Plane::from_fn(shot.width, shot.height, |x, y| {
        let value = fine.at((x as f32 + 0.5) * across, (y as f32 + 0.5) * down);
        ramp(0.2, 0.8, value) * subject.share(x, y)
    })
}

fn mean(plane: &Plane, colours: &[Colour]) -> Colour {
    let mut sum = [0.0f64; 3];
    let mut all = 0.0;
    for (share, colour) in plane.data.iter().zip(colours).filter(|(share, _)| **share > 0.9) {
        all += f64::from(*share);
        sum = [0, 1, 2].map(|i| sum[i] + f64::from(share * colour[i]));
    }
    sum.map(|sum| (sum / all.max(1.0)) as f32)
}

fn tint(a: Colour, b: Colour) -> f32 {
    (a[1] - b[1]).hypot(a[2] - b[2])
}

fn off(a: Colour, b: Colour) -> f32 {
    ((a[0] - b[0]).powi(2) + tint(a, b).powi(2)).sqrt()
}

impl<'a> Cells<'a> {
    fn of(subject: &'a Subject, shot: &Shot) -> Self {
        let side = ((subject.eyes() * SIDE).round() as usize).max(1);
        let (width, height) = (shot.width.div_ceil(side), shot.height.div_ceil(side));
        let (mut colours, mut person) = (Vec::new(), Vec::new());
        for at in 0..width * height {
            let (left, up) = (at % width * side, at / width * side);
            let (mut light, mut share, mut count) = ([0.0; 3], 0.0, 0.0f32);
            for y in up..(up + side).min(shot.height) {
                for x in left..(left + side).min(shot.width) {
                    let pixel = to_light(shot.pixels[y * shot.width + x]);
                    light = [0, 1, 2].map(|i| light[i] + pixel[i]);
                    share += subject.share(x, y);
                    count += 1.0;
                }
            }
            colours.push(lab(light.map(|light| light / count)));
            person.push(share > count * 0.4);
        }
        let mut cells =
            Cells { subject, side, width, height, lab: colours, person, cheeks: [0.0; 3] };
        cells.cheeks =
            cells.middle(|across, down| across.abs() < 0.7 && (0.25..0.6).contains(&down));
        cells
    }

    /// The cell's middle on the face, in eye distances.
    fn along(&self, at: usize) -> (f32, f32) {
        let (x, y) = self.place(at);
        self.subject.along(x, y)
    }

    fn place(&self, at: usize) -> (f32, f32) {
        let middle = |cell: usize| (cell as f32 + 0.5) * self.side as f32;
        (middle(at % self.width), middle(at / self.width))
    }

    /// The mean colour of the person where this is so.
    fn middle(&self, wanted: impl Fn(f32, f32) -> bool) -> Colour {
        let of = |at: &usize| {
            let (across, down) = self.along(*at);
            self.person[*at] && wanted(across, down)
        };
        let (mut sum, mut count) = ([0.0; 3], 0.0f32);
        for at in (0..self.lab.len()).filter(of) {
            sum = [0, 1, 2].map(|i| sum[i] + self.lab[at][i]);
            count += 1.0;
        }
        sum.map(|sum| sum / count.max(1.0))
    }

    fn parts(&self) -> Vec<Part> {
        let skin = self.skin();
        let chin = self.subject.chin();
        // What a shirt is seen by at the lower edge, and hair above the brow's ends.
        let lower = |part: &dyn Fn(usize) -> bool| {
            let chosen =
                (0..self.lab.len()).filter(|at| self.person[*at] && !skin[*at] && part(*at));
            let colours: Vec<Colour> = chosen.map(|at| self.lab[at]).collect();
            let count = colours.len().max(1) as f32;
            [0, 1, 2].map(|i| colours.iter().map(|colour| colour[i]).sum::<f32>() / count)
        };
        let shirt = lower(&|at| at / self.width * 20 > self.height * 19);
        let hair = lower(&|at| self.along(at).1 < 0.0);
        (0..self.lab.len())
            .map(|at| {
                let (_, down) = self.along(at);
                let (x, y) = self.place(at);
                if self.subject.eyes_outline.iter().any(|eye| inside(eye, x, y)) {
                    return Part::Eye;
                }
                // Flying hair is hardly a person's: where it is not skin, it is hair or cloth.
                if skin[at] {
                    return Part::Skin;
                }
                let to_hair = off(self.lab[at], hair);
                let falls = to_hair < off(self.lab[at], shirt) && to_hair < 25.0;
                match () {
                    () if down < chin - 0.1 || falls && down < chin + 1.6 => Part::Hair,
                    () if down > chin + 0.2 => Part::Clothes,
                    () => Part::Wall,
                }
            })
            .collect()
    }

    /// Skin grows from the face over what changes little from cell to cell.
    fn skin(&self) -> Vec<bool> {
        let chin = self.subject.chin();
        let forehead =
            self.middle(|across, down| across.abs() < 0.3 && (-0.75..-0.5).contains(&down));
        let mut skin: Vec<bool> = (0..self.lab.len()).map(|at| self.seed(at, chin)).collect();
        let mut open: VecDeque<usize> = (0..skin.len()).filter(|at| skin[*at]).collect();
        while let Some(from) = open.pop_front() {
            for at in self.beside(from) {
                if skin[at] || !self.person[at] {
                    continue;
                }
                let (across, down) = self.along(at);
                let near = across.abs() < 1.9 && down > -1.8 && down < chin + 3.0;
                let above = down > -0.4 || (self.lab[at][0] - forehead[0]).abs() < 20.0;
                let alike = tint(self.lab[at], self.cheeks) < 15.0;
                if near && above && alike && off(self.lab[at], self.lab[from]) < 5.0 {
                    skin[at] = true;
                    open.push_back(at);
                }
            }
        }
        self.closed(skin, chin)
    }

    fn seed(&self, at: usize, chin: f32) -> bool {
        let ((x, y), (across, down)) = (self.place(at), self.along(at));
        let colour = self.lab[at];
        let dark = colour[0] < self.cheeks[0] - 22.0;
        if self.subject.on_face(x, y) {
            // A fringe hangs over the forehead.
            return !(dark && down < -0.45);
        }
        let alike = tint(colour, self.cheeks) < 11.0 && self.person[at];
        let neck = across.abs() < 0.5 && down > chin + 0.1 && down < chin + 0.7;
        let ear = (0.8..1.35).contains(&across.abs()) && (0.0..0.75).contains(&down);
        alike && (neck || ear && !dark && colour[0] > self.cheeks[0] - 16.0)
    }

    fn beside(&self, at: usize) -> impl Iterator<Item = usize> {
        let (x, y, width) = (at % self.width, at / self.width, self.width);
        let sides = [
            (x > 0).then(|| at - 1),
            (x + 1 < width).then_some(at + 1),
            (y > 0).then(|| at - width),
            (y + 1 < self.height).then_some(at + width),
        ];
        sides.into_iter().flatten()
    }

    /// Holes of the neck and the chest are skin too: hair, shadow, a chain.
    fn closed(&self, mut skin: Vec<bool>, chin: f32) -> Vec<bool> {
        const REACH: usize = 5;
        let grow = |cells: &[bool], of: bool| {
            let mut grown = cells.to_vec();
            for (at, _) in cells.iter().enumerate().filter(|(_, cell)| **cell == of) {
                self.beside(at).for_each(|near| grown[near] = of);
            }
            grown
        };
        let mut closed = skin.clone();
        (0..REACH).for_each(|_| closed = grow(&closed, true));
        (0..REACH).for_each(|_| closed = grow(&closed, false));
        for (at, skin) in skin.iter_mut().enumerate() {
            *skin |= closed[at] && self.person[at] && self.along(at).1 > chin - 0.3;
        }
        skin
    }
}
