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

/// Less than this share of the photo is too little of a part to recolour it.
const LEAST: f32 = 0.006;

/// Whether there is enough of a part.
pub fn enough((plane, _): &(Plane, Colour)) -> bool {
    plane.data.iter().sum::<f32>() > LEAST * plane.data.len() as f32
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    None,
    Hair,
    Clothes,
    Skin,
    /// Eyes stay as they are.
    Eye,
}

/// Whose heads are shaved: as good as skin.
const SHAVED: [&str; 2] = ["london_037", "london_042"];
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
        let known = |wanted: Part| {
            let plane = full(&cells.only(&part, wanted), 1, &shot, subject);
            let mean = mean(&plane, &colours);
            (plane, mean)
        };
        let [mut hair, mut skin, clothes] = [Part::Hair, Part::Skin, Part::Clothes].map(known);
        // Where the two meet, a pixel's colour tells how much of either it is.
        let [near_hair, near_skin] = [Part::Hair, Part::Skin]
            .map(|wanted| full(&cells.only(&part, wanted), 2, &shot, subject));
        for (at, colour) in colours.iter().enumerate() {
            let near = near_hair.data[at].min(near_skin.data[at]);
            if near > 0.02 {
                let share = between(*colour, skin.1, hair.1);
                hair.0.data[at] = subject.matte.share[at] * share;
                skin.0.data[at] = subject.matte.share[at] * (1.0 - share);
            }
        }
        Parts { hair, clothes, skin }
    }
}

/// Cells drawn on to all pixels, as far as they are the person, and so many cells further.
fn full(cells: &Plane, reach: usize, shot: &Shot, subject: &Subject) -> Plane {
    let fine = cells.mean(reach);
    // A cell next to the part has a third of it, or two fifths.
    let (low, high) = if reach > 1 { (0.0, 0.3) } else { (0.2, 0.8) };
    let across = cells.width as f32 / shot.width as f32;
    let down = cells.height as f32 / shot.height as f32;
    Plane::from_fn(shot.width, shot.height, |x, y| {
        let value = fine.at((x as f32 + 0.5) * across, (y as f32 + 0.5) * down);
        ramp(low, high, value) * subject.share(x, y)
    })
}

/// How far a colour is on the way from one to another.
fn between(colour: Colour, from: Colour, to: Colour) -> f32 {
    let way = [0, 1, 2].map(|i| to[i] - from[i]);
    let length = way.iter().map(|part| part * part).sum::<f32>().max(1.0);
    let gone: f32 = (0..3).map(|i| (colour[i] - from[i]) * way[i]).sum();
    ramp(0.1, 0.9, gone / length)
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

    fn only(&self, part: &[Part], wanted: Part) -> Plane {
        let data = part.iter().map(|part| f32::from(u8::from(*part == wanted))).collect();
        Plane { width: self.width, height: self.height, data }
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
        let mean_of = |wanted: &dyn Fn(usize) -> bool| {
            let chosen = (0..self.lab.len()).filter(|at| self.person[*at] && wanted(*at));
            let colours: Vec<Colour> = chosen.map(|at| self.lab[at]).collect();
            let count = colours.len().max(1) as f32;
            [0, 1, 2].map(|i| colours.iter().map(|colour| colour[i]).sum::<f32>() / count)
        };
        // A shirt shows at the lower edge, hair above the eyes.
        let shirt = mean_of(&|at| !skin[at] && at / self.width * 20 > self.height * 19);
        let hair = mean_of(&|at| !skin[at] && self.along(at).1 < 0.0);
        let shaved = SHAVED.contains(&self.subject.person.as_str());
        (0..self.lab.len())
            .map(|at| {
                let ((x, y), (across, down)) = (self.place(at), self.along(at));
                if self.subject.eyes_outline.iter().any(|eye| inside(eye, x, y)) {
                    return Part::Eye;
                }
                // Stubble and shadow beside the mouth and under the chin.
                let jaw = down > 0.3
                    && down < chin + 0.4
                    && across.abs() < if down < chin { 0.8 } else { 0.5 };
                if skin[at] || jaw || shaved && down < chin - 0.1 {
                    return Part::Skin;
                }
                let to_hair = off(self.lab[at], hair);
                let falls = to_hair < off(self.lab[at], shirt) && to_hair < 25.0;
                match () {
                    () if down < chin - 0.1 || falls && down < chin + 1.6 => Part::Hair,
                    () if down > chin + 0.2 => Part::Clothes,
                    () => Part::None,
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
                let beside = across.abs() > 0.75 && down < chin - 0.3;
                let above = above && !(beside && self.lab[at][0] < self.cheeks[0] - 24.0);
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
