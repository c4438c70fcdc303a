//! Where the head should be: a frame to draw over a photo or a camera's picture.

use serde::Serialize;

use crate::rules::face as rules;

/// An upright rectangle, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Frame {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Where the head should be.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Guide {
    /// A head in the middle of every limit: from ear to ear, from chin to crown without hair. A head
    /// need not fill it exactly.
    pub head: Frame,
    /// The point between the eyes passes anywhere in here.
    pub eyes: Frame,
}

/// A head's height from chin to crown over its width from ear to ear, of adults on average
/// (ISO 7250-1: 225 mm over 155 mm).
const HEAD_SHAPE: f64 = 1.45;
/// The eyes lie so far down the head.
const EYES_DOWN: f64 = 0.5;

/// The guide for a photo of this size, by the limits of `photo.head.size` and `photo.head.position`.
///
/// ```
/// use permit_precheck::photo::guide;
///
/// let guide = guide(600, 800);
/// // Edges are whole pixels, so the middle may be half a pixel off.
/// assert!((guide.head.x + guide.head.width / 2.0 - 300.0).abs() < 1.0);
/// assert!(guide.eyes.y < 320.0 && guide.eyes.y + guide.eyes.height > 320.0);
/// ```
pub fn guide(width: u32, height: u32) -> Guide {
    let (width, height) = (f64::from(width), f64::from(height));
    let middle = |(from, to): (f64, f64)| (from + to) / 2.0;
    let (low, high) = rules::HEIGHT_ISO;
    let wide = middle(rules::WIDTH_ISO) * width;
    let tall = (wide * HEAD_SHAPE).max(low * height).min(high * height);
    let round = |value: f64| value.round();
    let (across, down) = (rules::ACROSS_ISO, rules::DOWN_ISO);
    let frame = |left: f64, top: f64, wide: f64, tall: f64| Frame {
        x: round(left),
        y: round(top),
        width: round(wide),
        height: round(tall),
    };
    Guide {
        head: frame(
            middle(across) * width - wide / 2.0,
            middle(down) * height - tall * EYES_DOWN,
            wide,
            tall,
        ),
        eyes: frame(
            across.0 * width,
            down.0 * height,
            (across.1 - across.0) * width,
            (down.1 - down.0) * height,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_of_the_guide_keeps_every_limit() {
        for (width, height) in [(354, 472), (480, 640), (358, 441), (600, 800), (3024, 4032)] {
            let Guide { head, eyes } = guide(width, height);
            let (w, h) = (f64::from(width), f64::from(height));
            assert!((rules::WIDTH_ISO.0..=rules::WIDTH_ISO.1).contains(&(head.width / w)));
            assert!((rules::HEIGHT_ISO.0..=rules::HEIGHT_ISO.1).contains(&(head.height / h)));
            assert!(head.x >= 0.0 && head.y >= 0.0);
            assert!(head.x + head.width <= w && head.y + head.height <= h);
            let between = head.y + head.height * EYES_DOWN;
            assert!(eyes.y < between && between < eyes.y + eyes.height);
        }
    }

    #[test]
    fn no_size_is_no_crash() {
        assert_eq!(guide(0, 0).head.width, 0.0);
        assert!(guide(u32::MAX, 1).head.width.is_finite());
    }
}
