//! Whether a face is as high for its width as faces are: a stretched photo's is not.

use crate::photo::face::Face;
use crate::photo::face::axes::{between, spot};
use crate::photo::face::raw::Mesh;

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
