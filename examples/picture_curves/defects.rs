//! The defects, each laid by code at five strengths, from hardly visible to obvious.

mod border;
mod hue;
mod light;
mod marks;
mod pen;
mod print;
mod shape;
mod sharp;
mod things;
mod wall;

use permit_precheck::rules::Rule;
use permit_precheck::rules::picture as rules;

use crate::colour::{Colour, mix, ramp, times, to_light};
use crate::people::Subject;
use crate::plane::Plane;
use crate::random::Random;
use crate::shot::Shot;

pub const STRENGTHS: usize = 5;

/// What a defect is laid on.
pub struct Lay<'a> {
    pub subject: &'a Subject,
    pub shot: Shot,
    /// 0 to 4.
    pub strength: usize,
    pub random: Random,
}

pub struct Defect {
    pub name: &'static str,
    /// What grows from the first strength to the last.
    pub scale: &'static str,
    /// Rules that catch it; the curve is drawn over the first one's number.
    pub rules: &'static [&'static Rule],
    /// The requirement of [`PUBLISHED`] it belongs to.
    pub published: Option<&'static str>,
    pub lay: fn(&mut Lay),
}

/// Equal error rates of the best published system for each requirement, percent (FICV, FVC-onGoing).
pub const PUBLISHED: [(&str, f64); 10] = [
    ("background", 3.7),
    ("shadow behind head", 2.3),
    ("too dark or light", 1.2),
    ("washed out", 0.0),
    ("shadow on face", 3.3),
    ("flash on skin", 0.6),
    ("skin tone", 1.7),
    ("blurred", 1.6),
    ("pixelation", 0.0),
    ("ink or creased", 3.4),
];

const WALL: &[&Rule] = &[&rules::BACKGROUND_WHITE, &rules::BACKGROUND_UNIFORM];
const UNEVEN: &[&Rule] = &[&rules::BACKGROUND_UNIFORM, &rules::BACKGROUND_WHITE];
const SHADOW: &[&Rule] = &[&rules::BACKGROUND_SHADOW, &rules::BACKGROUND_UNIFORM];
const BORDER: &[&Rule] = &[&rules::BORDER];
const EXPOSURE: &[&Rule] = &[&rules::EXPOSURE];
const SIDES: &[&Rule] = &[&rules::LIGHT_UNIFORM];
const HOTSPOT: &[&Rule] = &[&rules::HOTSPOT];
const GREY: &[&Rule] = &[&rules::COLOUR];
const NATURAL: &[&Rule] = &[&rules::NATURAL];
const FOCUS: &[&Rule] = &[&rules::FOCUS];
const COARSE: &[&Rule] = &[&rules::RESOLUTION, &rules::FOCUS];
const COMPRESSION: &[&Rule] = &[&rules::COMPRESSION];
const NOISE: &[&Rule] = &[&rules::NOISE];
const MARKS: &[&Rule] = &[&rules::DEFECTS];
const SHAPE: &[&Rule] = &[&rules::PROPORTIONS];
const SKIN: &[&Rule] = &[&rules::RETOUCHED];

const fn defect(
    name: &'static str,
    scale: &'static str,
    rules: &'static [&'static Rule],
    published: &'static str,
    lay: fn(&mut Lay),
) -> Defect {
    let published = if published.is_empty() { None } else { Some(published) };
    Defect { name, scale, rules, published, lay }
}

pub static ALL: &[Defect] = &[
    defect("wall grey", "L* 89 to 72", WALL, "", wall::grey),
    defect("wall dark", "L* 65 to 8", WALL, "", wall::dark),
    defect("wall tinted", "C* 7 to 45", WALL, "", wall::tinted),
    defect("wall gradient", "L* falls by 6 to 40", UNEVEN, "background", wall::gradient),
    defect("wall striped", "L* differs by 2 to 30", UNEVEN, "background", wall::stripes),
    defect("wall of bricks", "L* differs by 2 to 30", UNEVEN, "background", wall::bricks),
    defect("door frame", "L* differs by 3 to 40", UNEVEN, "background", things::door),
    defect("picture on the wall", "L* differs by 3 to 40", UNEVEN, "background", things::picture),
    defect("furniture", "L* differs by 3 to 40", UNEVEN, "background", things::furniture),
    defect("halo of another wall", "8 to 100 % opaque", UNEVEN, "", wall::halo),
    defect(
        "cast shadow",
        "takes 8 to 60 % of the light",
        SHADOW,
        "shadow behind head",
        wall::shadow,
    ),
    defect("frame", "width 0.6 to 5 %, contrast 25 to 200", BORDER, "", border::frame),
    defect("hairline", "1 to 2 px, contrast 20 to 220", BORDER, "", border::hairline),
    defect("inset line", "1 to 3 px, contrast 20 to 220", BORDER, "", border::inset),
    defect("white border", "width 1 to 6 %", BORDER, "", border::white),
    defect("bar at one side", "width 1 to 9 %, contrast 25 to 200", BORDER, "", border::bar),
    defect("rounded corners", "radius 1.5 to 13 % of the width", BORDER, "", border::corners),
    defect("print on a desk", "margin 1.5 to 13 %, turned by 0.4 to 6°", BORDER, "", print::desk),
    defect("under-exposed", "by 0.7 to 3.3 stops", EXPOSURE, "too dark or light", light::under),
    defect("over-exposed", "by 0.4 to 2 stops", EXPOSURE, "too dark or light", light::over),
    defect("washed out", "contrast 75 to 25 %", EXPOSURE, "washed out", light::washed_out),
    defect("backlit", "person darker by 0.8 to 3.3 stops", EXPOSURE, "", light::backlit),
    defect(
        "half shadow",
        "takes 20 to 80 % of the light",
        SIDES,
        "shadow on face",
        light::half_shadow,
    ),
    defect(
        "hard shadows",
        "take 20 to 76 % of the light",
        SIDES,
        "shadow on face",
        light::hard_shadows,
    ),
    defect(
        "hot spots",
        "add 12 to 140 % of white's light",
        HOTSPOT,
        "flash on skin",
        light::hot_spots,
    ),
    defect("greyscale", "25 to 0 % of the colour left", GREY, "", hue::greyscale),
    defect("one tone", "25 to 0 % of the colour left", GREY, "", hue::one_tone),
    defect("blue cast", "C* of grey 6 to 32", NATURAL, "skin tone", hue::blue),
    defect("yellow cast", "C* of grey 8 to 45", NATURAL, "skin tone", hue::yellow),
    defect("green cast", "C* of grey 6 to 32", NATURAL, "skin tone", hue::green),
    defect("red cast", "C* of grey 6 to 32", NATURAL, "skin tone", hue::red),
    defect("oversaturated", "colour × 1.4 to 3.5", NATURAL, "", hue::oversaturated),
    defect("posterised", "20 to 4 levels", NATURAL, "", hue::posterised),
    defect(
        "out of focus",
        "disc of 0.010 to 0.060 eye distances",
        FOCUS,
        "blurred",
        sharp::defocus,
    ),
    defect("moved", "by 0.02 to 0.13 eye distances", FOCUS, "blurred", sharp::moved),
    defect(
        "pixelated",
        "squares of 0.018 to 0.10 eye distances",
        COARSE,
        "pixelation",
        sharp::pixelated,
    ),
    defect("enlarged", "eyes 50 to 14 px apart before", COARSE, "", sharp::enlarged),
    defect("low quality", "JPEG 45 to 6", COMPRESSION, "", sharp::low_quality),
    defect(
        "low quality, saved again",
        "JPEG 45 to 6, then 92",
        COMPRESSION,
        "",
        sharp::saved_again,
    ),
    defect("noise", "deviation 5 to 32", NOISE, "", sharp::noise),
    defect(
        "dark specks",
        "6 to 45 of them, contrast 40 to 220",
        MARKS,
        "ink or creased",
        marks::specks,
    ),
    defect(
        "white dust",
        "6 to 45 of them, 25 to 100 % opaque",
        MARKS,
        "ink or creased",
        marks::dust,
    ),
    defect("stains", "take 6 to 60 % of the light", MARKS, "ink or creased", marks::stains),
    defect("creases", "6 to 80 % opaque", MARKS, "ink or creased", marks::creases),
    defect("scratches", "12 to 100 % opaque", MARKS, "ink or creased", marks::scratches),
    defect("pen strokes", "20 to 100 % opaque", MARKS, "ink or creased", pen::strokes),
    defect("seal", "12 to 95 % opaque", MARKS, "ink or creased", pen::seal),
    defect("watermark", "6 to 60 % opaque", MARKS, "ink or creased", pen::watermark),
    defect("date stamp", "35 to 100 % opaque, growing", MARKS, "ink or creased", pen::date),
    defect("halftone", "8 to 100 % of the print's dots", MARKS, "", print::halftone),
    defect("stretched wide", "by 6 to 35 %", SHAPE, "", shape::wide),
    defect("stretched high", "by 6 to 35 %", SHAPE, "", shape::high),
    defect("skin smoothed", "over 0.02 to 0.10 eye distances", SKIN, "", shape::smoothed),
];

impl Lay<'_> {
    /// The value for this strength.
    pub fn of<T: Copy>(&self, values: [T; STRENGTHS]) -> T {
        values[self.strength]
    }

    /// A value for this strength that differs a little from photo to photo.
    pub fn about(&mut self, values: [f32; STRENGTHS]) -> f32 {
        self.of(values) * self.random.within(0.92, 1.08)
    }

    pub fn eyes(&self) -> f32 {
        self.subject.eyes()
    }

    pub fn size(&self) -> (f32, f32) {
        (self.shot.width as f32, self.shot.height as f32)
    }

    pub fn layer(&self) -> Plane {
        Plane::new(self.shot.width, self.shot.height)
    }

    /// A random place on the photo.
    pub fn anywhere(&mut self) -> (f32, f32) {
        let (width, height) = self.size();
        (self.random.unit() * width, self.random.unit() * height)
    }

    /// A random place on the person.
    pub fn on_person(&mut self) -> (f32, f32) {
        for _ in 0..200 {
            let (x, y) = self.anywhere();
            if self.subject.share(x as usize, y as usize) > 0.95 {
                return (x, y);
            }
        }
        self.subject.place(0.0, 0.5)
    }

    /// Changes the light of the wall behind the person: `paint` gets the wall's light there and gives
    /// the new one. What is partly person keeps that part.
    pub fn wall(&mut self, paint: impl Fn(f32, f32, Colour) -> Colour) {
        let subject = self.subject;
        self.shot.light(|x, y, colour| {
            let share = subject.share(x, y);
            if share > 0.999 {
                return colour;
            }
            let wall = to_light(subject.wall(x, y));
            let new = paint(x as f32 + 0.5, y as f32 + 0.5, wall);
            let body = [0, 1, 2].map(|i| colour[i] - (1.0 - share) * wall[i]);
            // Less than nothing is no hair.
            let body = if share > 0.1 { body.map(|light| light.max(0.0)) } else { body };
            // The wall's own grain is as dark as the wall.
            let ratio = [0, 1, 2].map(|i| (new[i] / wall[i].max(0.004)).min(1.0));
            let kept = mix(ratio, [1.0; 3], ramp(0.0, 0.15, share));
            let body = times(body, kept);
            [0, 1, 2].map(|i| body[i] + (1.0 - share) * new[i])
        });
    }

    /// The share of the photo that is wall and for which this is so.
    pub fn seen(&self, is: impl Fn(f32, f32) -> bool) -> f32 {
        let (mut seen, mut all) = (0.0, 0.0);
        for y in (0..self.shot.height).step_by(5) {
            for x in (0..self.shot.width).step_by(5) {
                all += 1.0;
                if self.subject.share(x, y) < 0.05 && is(x as f32, y as f32) {
                    seen += 1.0;
                }
            }
        }
        seen / all
    }
}
