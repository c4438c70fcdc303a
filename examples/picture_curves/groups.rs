//! Hair, clothes and skin recoloured: the same photo, as right as before.

use crate::colour::{Colour, lab, mix, to_light, to_screen, unlab};
use crate::parts::{Parts, enough};
use crate::people::Subject;
use crate::plane::Plane;
use crate::shot::Shot;

pub struct Group {
    pub kind: &'static str,
    pub name: &'static str,
    change: Change,
}

enum Change {
    /// To a CIELAB colour, with so much of the strands' contrast.
    Hair(Colour, f32),
    Clothes(Colour),
    /// Two colours by place, in eye distances.
    Pattern(Colour, Colour, fn(f32, f32) -> bool),
    Skin(Colour),
}

const fn hair(name: &'static str, colour: Colour, contrast: f32) -> Group {
    Group { kind: "hair", name, change: Change::Hair(colour, contrast) }
}

const fn clothes(name: &'static str, colour: Colour) -> Group {
    Group { kind: "clothes", name, change: Change::Clothes(colour) }
}

const fn pattern(name: &'static str, colours: [Colour; 2], second: fn(f32, f32) -> bool) -> Group {
    Group { kind: "clothes", name, change: Change::Pattern(colours[0], colours[1], second) }
}

const fn skin(name: &'static str, colour: Colour) -> Group {
    Group { kind: "skin", name, change: Change::Skin(colour) }
}

const PALE: Colour = [94.0, 0.0, 0.0];
const NAVY: Colour = [22.0, 6.0, -26.0];
const RED: Colour = [42.0, 55.0, 34.0];

pub const ALL: [Group; 21] = [
    hair("black", [12.0, 0.0, 0.0], 0.3),
    hair("brown", [30.0, 8.0, 14.0], 0.7),
    hair("blond", [64.0, 5.0, 21.0], 0.8),
    hair("red", [42.0, 26.0, 30.0], 0.7),
    hair("grey", [62.0, 0.0, 1.0], 0.7),
    hair("white", [86.0, 0.0, 2.0], 0.45),
    clothes("white", PALE),
    clothes("black", [14.0, 0.0, 0.0]),
    clothes("navy", NAVY),
    clothes("red", RED),
    clothes("light blue", [76.0, -5.0, -20.0]),
    pattern("striped", [PALE, NAVY], |_, down| down.rem_euclid(0.2) < 0.1),
    pattern("checked", [RED, PALE], |across, down| {
        (across.rem_euclid(0.3) < 0.15) != (down.rem_euclid(0.3) < 0.15)
    }),
    pattern("with a logo", [NAVY, PALE], |across, down| {
        (0.4..1.1).contains(&across) && (2.2..2.5).contains(&down) && across.rem_euclid(0.14) < 0.09
    }),
    pattern("black, white collar", [[14.0, 0.0, 0.0], PALE], |across, _| across.abs() < 0.75),
    // The middles of the classes of the individual typology angle, arctan((L* - 50) / b*) (Chardon and
    // others, 1991): 60, 48, 35, 19, -10 and -50 degrees.
    skin("very light", [74.0, 8.0, 14.0]),
    skin("light", [68.0, 11.0, 16.0]),
    skin("intermediate", [62.5, 13.0, 18.0]),
    skin("tan", [57.0, 14.0, 20.0]),
    skin("brown", [46.5, 13.0, 19.0]),
    skin("dark", [35.0, 9.0, 12.5]),
];

/// Skin so many times as bright as its mean shines.
const SHINE: f32 = 1.4;

/// Recolours a part: `new` gets a pixel's CIELAB.
fn recolour(shot: &mut Shot, plane: &Plane, new: impl Fn(usize, usize, Colour) -> Colour) {
    let width = shot.width;
    shot.tone(|x, y, pixel| {
        let share = plane.data[y * width + x];
        if share < 0.01 {
            return pixel;
        }
        let [l, a, b] = new(x, y, lab(to_light(pixel)));
        mix(pixel, to_screen(unlab([l.clamp(1.0, 99.0), a, b])), share.min(1.0))
    });
}

/// Another colour with the old one's detail: light and shade about the mean, times `contrast`.
fn moved(colour: Colour, mean: Colour, to: Colour, contrast: f32) -> Colour {
    let tint = (contrast * 0.8).min(0.8);
    [
        to[0] + (colour[0] - mean[0]) * contrast,
        to[1] + (colour[1] - mean[1]) * tint,
        to[2] + (colour[2] - mean[2]) * tint,
    ]
}

impl Group {
    /// `None` where too little of the part is seen.
    pub fn of(&self, subject: &Subject) -> Option<Shot> {
        let mut shot = Shot::of(&subject.photo);
        let parts = subject.parts.get_or_init(|| Parts::of(subject));
        let part = match self.change {
            Change::Hair(..) => &parts.hair,
            Change::Skin(..) => &parts.skin,
            _ => &parts.clothes,
        };
        if !enough(part) {
            return None;
        }
        match self.change {
            Change::Hair(to, contrast) => {
                let (plane, mean) = part;
                recolour(&mut shot, plane, |_, _, colour| moved(colour, *mean, to, contrast));
            }
            Change::Clothes(to) => dress(&mut shot, part, |_, _| to),
            Change::Pattern(first, second, is_second) => {
                dress(&mut shot, part, |x, y| {
                    let (across, down) = subject.along(x as f32 + 0.5, y as f32 + 0.5);
                    if is_second(across, down) { second } else { first }
                });
            }
            Change::Skin(to) => {
                let (plane, mean) = part;
                // Skin throws back light from within, by its colour, and shines: what is much brighter than
                // its mean is shine, and as bright on skin of any colour (Shafer's dichromatic model, 1985).
                let light = |l: f32| ((l + 16.0) / 116.0).powi(3);
                let most = light(mean[0]) * SHINE;
                let times = light(to[0]) / light(mean[0]);
                recolour(&mut shot, plane, |_, _, colour| {
                    let [_, a, b] = moved(colour, *mean, to, 1.0);
                    let seen = light(colour[0]);
                    let new = seen.min(most) * times + (seen - most).max(0.0);
                    [new.cbrt() * 116.0 - 16.0, a, b]
                });
            }
        }
        Some(shot)
    }
}

fn dress(shot: &mut Shot, (plane, mean): &(Plane, Colour), to: impl Fn(usize, usize) -> Colour) {
    // Folds are deep in light cloth and hardly seen in dark.
    recolour(shot, plane, |x, y, colour| {
        let to = to(x, y);
        let contrast = (to[0] + 16.0) / (mean[0] + 16.0).max(40.0);
        moved(colour, *mean, to, contrast.min(1.0))
    });
}
