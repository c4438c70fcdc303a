//! Whether a face is as high for its width as faces are: a stretched photo's is not.

use crate::face::Face;
use crate::face::axes::{between, spot};
use crate::face::raw::Mesh;

/// From the top of the forehead to the chin over the width: mean of 78 people who face the camera. The
/// width is a harmonic mean of the face's and that between the outer corners of the eyes, 6 parts and 4:
/// the combination in which people differ least.
const AVERAGE: f64 = 1.465;

/// How many times as high as an average one the face is for its width; `None` where the mesh lacks
/// points. People's lie about 1 with a standard deviation of 0.04.
pub fn proportions(face: &Face, mesh: &Mesh) -> Option<f64> {
    // An open mouth lowers the chin by its gap.
    let chin = face.axes.along(face.outline.chin).1 * (1.0 - face.mouth.gap);
    let height = chin - face.axes.along(spot(mesh, 10)?).1;
    let (face, eyes) = (between(mesh, 234, 454)?, between(mesh, 33, 263)?);
    if !(height > 0.0 && face > 0.0 && eyes > 0.0) {
        return None;
    }
    Some(height * (0.6 / face + 0.4 / eyes) / AVERAGE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::face::raw::{RawFace, RawReading};
    use crate::face::synthetic::Head;

    /// A head stretched so many times upwards.
    fn stretched(times: f32) -> f64 {
        let raw = Head::default().raw();
        let points: Vec<(u16, [f32; 3])> = raw
            .mesh
            .numbers()
            .filter_map(|number| {
                raw.mesh.point(number).map(|[x, y, z]| (number, [x, y * times, z]))
            })
            .collect();
        let raw = RawFace { mesh: Mesh::new(points), ..raw };
        let reading = RawReading { faces: vec![raw.clone()], turned: None, mask: None };
        let face = Face::of(&raw, &reading, (600, 1200), None).unwrap();
        proportions(&face, &raw.mesh).unwrap()
    }

    #[test]
    fn a_stretched_head_is_as_much_higher() {
        let plain = stretched(1.0);
        assert!((0.85..1.15).contains(&plain), "{plain}");
        for times in [0.8, 1.15, 1.3] {
            let found = stretched(times) / plain / f64::from(times);
            assert!((found - 1.0).abs() < 0.04, "{found} at {times}");
        }
    }

    #[test]
    fn a_mesh_without_its_points_tells_nothing() {
        let face = Head::default().face();
        assert_eq!(proportions(&face, &Mesh::default()), None);
    }
}
