//! Specks on the face and the hair: single cells unlike all that is round them.

use super::scene::{Place, Scene};

/// How far away the eight cells lie that a speck is held against.
const RING: usize = 3;
/// A light speck is lighter than all of them by so much, levels, and white …
const LIGHTER: i32 = 30;
const WHITE: i32 = 190;
const COLOUR: i32 = 12;
/// … and on hair, the hair is no lighter than this: strands of grey hair shine white …
const HAIR: i32 = 120;
/// … while a dark one is darker by so much: moles and freckles are not.
const DARKER: i32 = 60;

/// Cells in the middle of a speck: their numbers. Clothes are not looked at, nor eyes and mouth.
pub fn on_the_head(scene: &Scene) -> Vec<usize> {
    let Some(person) = &scene.person else { return Vec::new() };
    let mut found: Vec<usize> = Vec::new();
    let width = scene.width;
    for y in RING..scene.height.saturating_sub(RING) {
        for x in RING..width.saturating_sub(RING) {
            let cell = y * width + x;
            let skin = match person.place[cell] {
                Place::Skin => true,
                Place::Person if y < person.chin => false,
                _ => continue,
            };
            let level = i32::from(scene.luma[cell]);
            let grey = [scene.blue[cell], scene.red[cell]]
                .iter()
                .all(|value| (i32::from(*value) - 128).abs() <= COLOUR);
            if !(skin || level >= WHITE) {
                continue;
            }
            let (mut least, mut most) = (255, 0);
            for (down, across) in [(0, 0), (0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1), (2, 2)] {
                let near = i32::from(
                    scene.luma[cell + (down * width + across) * RING - RING * (width + 1)],
                );
                (least, most) = (least.min(near), most.max(near));
            }
            let dark_hair = skin || most <= HAIR;
            let light = grey && dark_hair && level >= WHITE && level - most >= LIGHTER;
            if light || (skin && least - level >= DARKER) {
                // The cells of one speck touch: it counts once.
                let apart = |other: &usize| {
                    (other % width).abs_diff(x) > RING || (other / width).abs_diff(y) > RING
                };
                if found.iter().rev().take(64).all(apart) {
                    found.push(cell);
                }
            }
        }
    }
    found
}
