//! What is measured of a head of known shape and pose.

use proptest::prelude::*;

use super::raw::{Mask, RawReading};
use super::synthetic::Head;
use super::{Face, Reading};

#[test]
fn a_head_s_turn_is_recovered() {
    for yaw in [-60.0, -20.0, -5.0, 0.0, 10.0, 45.0] {
        for pitch in [-30.0, -8.0, 0.0, 5.0, 25.0, 40.0] {
            for roll in [-170.0, -90.0, -20.0, 0.0, 8.0, 45.0, 120.0] {
                let face = Head { yaw, pitch, roll, ..Head::default() }.face();
                assert!((face.pose.yaw.degrees - yaw).abs() < 0.01, "{yaw} {pitch} {roll}");
                assert!((face.pose.pitch.degrees - pitch).abs() < 0.01, "{yaw} {pitch} {roll}");
                // The line of the eyes leans with the head; a turned head's leans a little more.
                if yaw == 0.0 || pitch == 0.0 {
                    let off = (face.pose.roll.degrees - roll).abs();
                    assert!(off < 0.5 || yaw.abs() > 30.0, "{yaw} {pitch} {roll}: {off}");
                }
            }
        }
    }
}

#[test]
fn eyes_lips_and_sides_are_measured() {
    let face = Head::default().face();
    // The model's lids stand 0.58 cm apart over 2.59 cm, here 1.6 times that.
    assert!((face.eyes.smaller() - 0.36).abs() < 0.03, "{}", face.eyes.smaller());
    // 0.2 cm over the 12 from the eyes to the chin.
    assert!((face.mouth.gap - 0.0165).abs() < 0.001, "{}", face.mouth.gap);
    let wink = Head { lids: (1.6, 0.1), ..Head::default() }.face();
    assert!(wink.eyes.left.openness > 0.3 && wink.eyes.right.openness < 0.05);
    // From ear to ear: the model's 15.3 cm before the ears, and the ears.
    assert!((face.place.width - 15.33 * 22.0 * 1.27 / 600.0).abs() < 0.005);
    assert!((face.outline.chin[0] - 300.0).abs() < 0.5);
    assert!(face.outline.crown[1] < face.outline.polygon[0][1] + 0.5);
    assert!(face.place.past.chin.0 < 0.0 && face.place.past.crown.0 < 0.0);
    assert!((face.place.eyes_across - 0.5).abs() < 0.001);
}

#[test]
fn the_camera_s_nearness_is_seen() {
    let far = Head::default();
    assert!(far.face().pose.nearness.abs() < 0.001);
    // Drawn from 40 cm: what is nearer is drawn larger.
    let mut raw = far.raw();
    let near = far.mesh();
    raw.mesh = super::raw::Mesh::new(near.numbers().map(|number| {
        let [x, y, z] = near.point(number).unwrap();
        let larger = 40.0 / (40.0 + z / far.scale as f32);
        (number, [300.0 + (x - 300.0) * larger, 410.0 + (y - 410.0) * larger, z])
    }));
    let reading =
        Reading::of(&RawReading { faces: vec![raw], ..RawReading::default() }, far.photo, None);
    let nearness = reading.face.unwrap().pose.nearness;
    assert!((0.018..0.035).contains(&nearness), "{nearness}");
}

/// A person: a disc for the head, and everything under it.
fn mask(photo: (u32, u32), centre: (f64, f64), radius: (f64, f64), above: bool) -> Mask {
    let cells = 128;
    let mut data = Vec::new();
    for row in 0..cells {
        for column in 0..cells {
            let x = (column as f64 + 0.5) / cells as f64 * f64::from(photo.0);
            let y = (row as f64 + 0.5) / cells as f64 * f64::from(photo.1);
            let head = ((x - centre.0) / radius.0).hypot((y - centre.1) / radius.1) < 1.0;
            let body = y > centre.1 + radius.1 * 0.8;
            let second = above && y < 60.0;
            data.push(if head || body || second { 1.0 } else { 0.0 });
        }
    }
    Mask { width: cells, height: cells, data, photo }
}

#[test]
fn hair_and_ears_come_from_the_mask() {
    let head = Head::default();
    for above in [false, true] {
        let mask = mask(head.photo, (300.0, 390.0), (215.0, 270.0), above);
        let face = head.reading(Some(mask)).face.unwrap();
        let top = face.outline.hair_top.unwrap();
        assert!((top[1] - 120.0).abs() < 10.0, "{top:?}, somebody above: {above}");
        assert!(!face.outline.hair_cut);
        let width = face.outline.width_by_mask.unwrap();
        assert!((width - 430.0).abs() < 12.0, "{width}");
    }
    let high = mask(head.photo, (300.0, 300.0), (215.0, 320.0), false);
    let face = head.reading(Some(high)).face.unwrap();
    assert!(face.outline.hair_cut);
    // All of the photo a person: no width, and no endless walk.
    let full = Mask { width: 4, height: 4, data: vec![1.0; 16], photo: head.photo };
    let face = head.reading(Some(full)).face.unwrap();
    assert_eq!(face.outline.width_by_mask, None);
    assert!(face.outline.hair_cut);
}

#[test]
fn faces_are_counted_by_how_sure_they_are() {
    let head = Head::default();
    let mut small = Head { scale: 4.0, at: (80.0, 80.0), ..head }.raw();
    let read = |small: &super::raw::RawFace| {
        let raw = RawReading { faces: vec![head.raw(), small.clone()], ..RawReading::default() };
        Reading::of(&raw, head.photo, None)
    };
    assert_eq!((read(&small).others.len(), read(&small).maybe.len()), (1, 0));
    small.flag = 0.6;
    assert_eq!((read(&small).others.len(), read(&small).maybe.len()), (0, 1));
    small.flag = 0.02;
    assert_eq!((read(&small).others.len(), read(&small).maybe.len()), (0, 0));
}

#[test]
fn a_head_without_a_mesh_is_seen_by_its_key_points() {
    let head = Head { yaw: 70.0, ..Head::default() };
    let mut raw = head.raw();
    raw.flag = 0.01;
    let reading =
        Reading::of(&RawReading { faces: vec![raw], ..RawReading::default() }, head.photo, None);
    assert!(reading.face.is_none());
    assert!(reading.averted.unwrap().nose_aside > 1.0);
}

fn numbers(face: &Face) -> [f64; 7] {
    [
        face.eyes.left.openness,
        face.eyes.right.openness,
        face.mouth.gap,
        face.mouth.width,
        face.mouth.lift,
        face.mouth.brows,
        face.pose.yaw.degrees / 100.0,
    ]
}

proptest! {
    #[test]
    fn size_place_and_leaning_change_no_proportion(
        scale in 3.0..80.0f64,
        x in -500.0..2000.0f64,
        y in -500.0..2000.0f64,
        roll in -179.0..179.0f64,
        yaw in -25.0..25.0f64,
    ) {
        let plain = numbers(&Head { yaw, ..Head::default() }.face());
        let other = numbers(&Head { scale, at: (x, y), roll, yaw, ..Head::default() }.face());
        for (a, b) in plain.iter().zip(other) {
            // The mesh is in single precision.
            prop_assert!((a - b).abs() < 0.01, "{plain:?} {other:?}");
        }
    }

    #[test]
    fn no_mesh_makes_it_panic(
        points in proptest::collection::vec((0u16..468, proptest::array::uniform3(-1e6..1e6f32)), 0..468),
        width in 0u32..5000,
        height in 0u32..5000,
        odd in proptest::option::of(prop_oneof![Just(f32::NAN), Just(f32::INFINITY)]),
    ) {
        let mut raw = Head::default().raw();
        let mut all: Vec<_> = raw.mesh.numbers().map(|n| (n, raw.mesh.point(n).unwrap())).collect();
        all.extend(points);
        if let Some(odd) = odd {
            all.push((33, [odd, 0.0, 0.0]));
        }
        raw.mesh = super::raw::Mesh::new(all);
        let mask = Mask { width: 2, height: 2, data: vec![1.0; 4], photo: (width, height) };
        Reading::of(
            &RawReading { faces: vec![raw], turned: None, mask: Some(mask) },
            (width, height),
            None,
        );
    }
}
