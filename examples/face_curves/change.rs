//! What is done to the colours of a photo.

use super::Person;

/// A pixel of a person's photo, at x and y, changed.
pub type Change = fn(&Person, u32, u32, [f64; 3]) -> [f64; 3];

/// 1 within the face's outline, where the mesh's edge goes round, 0 outside.
fn is_face(person: &Person, x: u32, y: u32) -> bool {
    let polygon = &person.plain.outline.polygon;
    let (x, y) = (f64::from(x) + 0.5, f64::from(y) + 0.5);
    let mut inside = false;
    let mut last = polygon.len().saturating_sub(1);
    for (i, [ax, ay]) in polygon.iter().enumerate() {
        let [bx, by] = polygon[last];
        if (*ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax {
            inside = !inside;
        }
        last = i;
    }
    inside && person.mesh.point(10).is_some_and(|forehead| y > f64::from(forehead[1]))
}

fn is_person(person: &Person, x: u32, y: u32) -> f64 {
    f64::from(person.mask.at(x as f32 + 0.5, y as f32 + 0.5))
}

fn is_hair(person: &Person, x: u32, y: u32) -> bool {
    let chin = person.plain.outline.chin[1];
    is_person(person, x, y) > 0.5 && !is_face(person, x, y) && f64::from(y) < chin
}

fn gain(colour: [f64; 3], by: [f64; 3]) -> [f64; 3] {
    [colour[0] * by[0], colour[1] * by[1], colour[2] * by[2]]
}

fn behind(person: &Person, x: u32, y: u32, colour: [f64; 3], wall: [f64; 3]) -> [f64; 3] {
    let share = is_person(person, x, y);
    [0, 1, 2].map(|i| colour[i] * share + wall[i] * (1.0 - share))
}

fn grey([r, g, b]: [f64; 3]) -> f64 {
    0.299 * r + 0.587 * g + 0.114 * b
}

pub const CHANGES: [(&str, Change); 14] = [
    ("as it is", |_, _, _, c| c),
    (
        "skin much darker",
        |p, x, y, c| if is_face(p, x, y) { gain(c, [0.38, 0.34, 0.32]) } else { c },
    ),
    ("skin darker", |p, x, y, c| if is_face(p, x, y) { gain(c, [0.62, 0.57, 0.54]) } else { c }),
    (
        "skin lighter",
        |p, x, y, c| if is_face(p, x, y) { c.map(|v| 255.0 - (255.0 - v) * 0.7) } else { c },
    ),
    ("skin redder", |p, x, y, c| if is_face(p, x, y) { gain(c, [1.05, 0.85, 0.85]) } else { c }),
    ("hair white", |p, x, y, c| if is_hair(p, x, y) { [200.0 + grey(c) * 0.2; 3] } else { c }),
    ("hair grey", |p, x, y, c| if is_hair(p, x, y) { [120.0 + grey(c) * 0.4; 3] } else { c }),
    ("hair black", |p, x, y, c| if is_hair(p, x, y) { c.map(|v| v * 0.25) } else { c }),
    ("clothes white", |p, x, y, c| if below(p, x, y) { [215.0 + grey(c) * 0.12; 3] } else { c }),
    ("clothes black", |p, x, y, c| if below(p, x, y) { c.map(|v| v * 0.15) } else { c }),
    ("wall light grey", |p, x, y, c| behind(p, x, y, c, [215.0; 3])),
    ("wall dark grey", |p, x, y, c| behind(p, x, y, c, [90.0; 3])),
    ("wall cream", |p, x, y, c| behind(p, x, y, c, [244.0, 232.0, 205.0])),
    ("wall light blue", |p, x, y, c| behind(p, x, y, c, [180.0, 205.0, 235.0])),
];

fn below(person: &Person, x: u32, y: u32) -> bool {
    let neck = person.plain.outline.chin[1] + person.plain.eyes.distance * 0.5;
    is_person(person, x, y) > 0.5 && f64::from(y) > neck
}
