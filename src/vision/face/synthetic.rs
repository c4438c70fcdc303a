//! A mesh of known pose, for tests: the canonical head turned, scaled and set on a photo.

use super::canonical::{DEEP, FIRM};
use super::raw::{Mask, Mesh, Point, RawFace, RawReading, Rect};
use super::{Face, Reading};

/// More points of the canonical face model, on its middle or on its left side; the mirrored point's
/// number stands beside. As published: y up, z towards the viewer.
const MORE: [(u16, u16, [f64; 3]); 59] = [
    (0, 0, [0.0, -3.406404, 5.979507]),
    (13, 13, [0.0, -3.994436, 5.219482]),
    (14, 14, [0.0, -4.542400, 5.404754]),
    (17, 17, [0.0, -5.365123, 5.535441]),
    (175, 175, [0.0, -8.765243, 4.891441]),
    (152, 152, [0.0, -9.403378, 4.264492]),
    (7, 249, [-4.253081, 2.577646, 3.279702]),
    (163, 390, [-4.018389, 2.483695, 3.440898]),
    (144, 373, [-3.670075, 2.360153, 3.635230]),
    (145, 374, [-3.177186, 2.294265, 3.775704]),
    (153, 380, [-2.724032, 2.315802, 3.777151]),
    (154, 381, [-2.288460, 2.398891, 3.697603]),
    (155, 382, [-1.998311, 2.496547, 3.689148]),
    (173, 398, [-1.998311, 2.743838, 3.744030]),
    (157, 384, [-2.288460, 2.886504, 3.775031]),
    (158, 385, [-2.724032, 2.961810, 3.871767]),
    (159, 386, [-3.177186, 2.964136, 3.876973]),
    (160, 387, [-3.670075, 2.927714, 3.724325]),
    (161, 388, [-4.018389, 2.857357, 3.482983]),
    (246, 466, [-4.253081, 2.772296, 3.315305]),
    (37, 267, [-0.711452, -3.329355, 5.877044]),
    (61, 291, [-2.456206, -4.342621, 4.283884]),
    (82, 312, [-0.533422, -3.993222, 5.138202]),
    (84, 314, [-0.699606, -5.291850, 5.448304]),
    (87, 317, [-0.583218, -4.517982, 5.339869]),
    (64, 294, [-1.592294, -1.257709, 5.456949]),
    (50, 280, [-4.765501, -0.701554, 3.534632]),
    (205, 425, [-3.832928, -1.537326, 4.137731]),
    (52, 282, [-3.734964, 4.508230, 4.550454]),
    (53, 283, [-4.588603, 4.302037, 4.048484]),
    (63, 293, [-4.985894, 4.802461, 3.751977]),
    (65, 295, [-2.644548, 4.524654, 4.921559]),
    (66, 296, [-2.760292, 5.100971, 5.015990]),
    (105, 334, [-3.986562, 5.109487, 4.466315]),
    (21, 251, [-7.087960, 5.434801, 0.099620]),
    (58, 288, [-6.719682, -4.788645, -1.745401]),
    (103, 332, [-5.133204, 7.485602, 2.660442]),
    (109, 338, [-1.891399, 8.236377, 4.274997]),
    (136, 365, [-5.085276, -7.178590, 0.714711]),
    (148, 377, [-1.292924, -9.295920, 4.094063]),
    (149, 378, [-3.210651, -8.533278, 2.802001]),
    (150, 379, [-4.068926, -7.993109, 1.925119]),
    (172, 397, [-5.940524, -6.223629, -0.631468]),
    (176, 400, [-2.308977, -8.974196, 3.609070]),
    (33, 263, [-4.445859, 2.663991, 3.173422]),
    (133, 362, [-1.856432, 2.585245, 3.757904]),
    (10, 10, [0.0, 8.261778, 4.481535]),
    (6, 6, [0.0, 2.473255, 5.788627]),
    (168, 168, [0.0, 3.271027, 5.236015]),
    (2, 2, [0.0, -2.089024, 6.058267]),
    (54, 284, [-6.279331, 6.615427, 1.425850]),
    (67, 297, [-3.523964, 8.005976, 3.729163]),
    (98, 327, [-1.405627, -1.714196, 5.241087]),
    (127, 356, [-7.743095, 2.364999, -2.005167]),
    (162, 389, [-7.555811, 4.106811, -0.991917]),
    (234, 454, [-7.664182, 0.673132, -2.435867]),
    (93, 323, [-7.542244, -1.049282, -2.431321]),
    (132, 361, [-7.270895, -2.890917, -2.252455]),
    (48, 278, [-1.608635, -0.942516, 5.814193]),
];

/// A head to be drawn: neutral, upright, in the middle of a photo of 600 x 800.
#[derive(Debug, Clone, Copy)]
pub struct Head {
    /// Degrees, to the photo's right.
    pub yaw: f64,
    /// Degrees, up.
    pub pitch: f64,
    /// Degrees, clockwise.
    pub roll: f64,
    /// Pixels a centimetre.
    pub scale: f64,
    /// Where the model's origin lies.
    pub at: (f64, f64),
    /// Size of the photo.
    pub photo: (u32, u32),
    /// How far the lids stand apart, in shares of the model's; left and right.
    pub lids: (f64, f64),
    /// Centimetres between the lips.
    pub lips: f64,
    /// From corner to corner of the mouth, in shares of the model's, whose nose is narrow.
    pub mouth: f64,
}

impl Default for Head {
    fn default() -> Self {
        Self {
            yaw: 0.0,
            pitch: 0.0,
            roll: 0.0,
            scale: 22.0,
            at: (300.0, 410.0),
            photo: (600, 800),
            lids: (1.6, 1.6),
            lips: 0.2,
            mouth: 0.8,
        }
    }
}

impl Head {
    /// The mesh that a perfect network would give.
    pub fn mesh(&self) -> Mesh {
        let mut points: Vec<(u16, [f64; 3])> = FIRM.iter().chain(&DEEP).copied().collect();
        for (left, right, [x, y, z]) in MORE {
            points.push((left, [x, -y, -z]));
            points.push((right, [-x, -y, -z]));
        }
        const LIDS: [u16; 24] = [
            144, 145, 153, 154, 157, 158, 159, 160, 161, 163, 7, 246, 373, 374, 380, 381, 384, 385,
            386, 387, 388, 390, 249, 466,
        ];
        // Lids and lips part about their middles.
        const EYE_LEVEL: f64 = -2.63;
        const LIP_LEVEL: f64 = -(-3.994436 - 4.542400) / 2.0;
        for (number, point) in &mut points {
            if LIDS.contains(number) {
                let apart = if point[0] < 0.0 { self.lids.0 } else { self.lids.1 };
                point[1] = EYE_LEVEL + (point[1] - EYE_LEVEL) * apart;
            }
            match number {
                13 | 82 | 312 => point[1] = LIP_LEVEL - self.lips / 2.0,
                14 | 87 | 317 => point[1] = LIP_LEVEL + self.lips / 2.0,
                61 | 291 => point[0] *= self.mouth,
                _ => {}
            }
        }
        Mesh::new(points.into_iter().map(|(number, point)| (number, self.drawn(point))))
    }

    fn drawn(&self, [x, y, z]: [f64; 3]) -> [f32; 3] {
        // Pitch about x, then yaw about y, then roll about z; the signs make up and right positive.
        let (sin, cos) = (-self.pitch).to_radians().sin_cos();
        let (y, z) = (cos * y - sin * z, sin * y + cos * z);
        let (sin, cos) = (-self.yaw).to_radians().sin_cos();
        let (x, z) = (cos * x + sin * z, -sin * x + cos * z);
        let (sin, cos) = self.roll.to_radians().sin_cos();
        let (x, y) = (cos * x - sin * y, sin * x + cos * y);
        [
            (self.at.0 + self.scale * x) as f32,
            (self.at.1 + self.scale * y) as f32,
            (self.scale * z) as f32,
        ]
    }

    /// What the networks would hand on.
    pub fn raw(&self) -> RawFace {
        let mesh = self.mesh();
        let at = |number| {
            let [x, y, _] = mesh.point(number).unwrap();
            Point { x, y }
        };
        let side = (self.scale * 15.0) as f32;
        RawFace {
            score: 0.95,
            bounds: Rect {
                x: self.at.0 as f32 - side / 2.0,
                y: self.at.1 as f32 - side / 2.0,
                width: side,
                height: side,
            },
            key_points: [at(159), at(386), at(4), at(13), at(234), at(454)],
            mesh,
            flag: 1.0,
        }
    }

    /// The reading of a photo with this head on it.
    pub fn reading(&self, mask: Option<Mask>) -> Reading {
        let raw = RawReading { faces: vec![self.raw()], turned: None, mask };
        Reading::of(&raw, self.photo, None)
    }

    /// The face.
    pub fn face(&self) -> Face {
        self.reading(None).face.unwrap()
    }
}
