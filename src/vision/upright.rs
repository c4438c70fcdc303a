//! The photo as its orientation tag says it stands, without turning its pixels.

use image::RgbImage;

/// How a photo's stored pixels lie: Exif's orientation, 1 to 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Orientation(u8);

impl Default for Orientation {
    fn default() -> Self {
        Orientation(1)
    }
}

impl Orientation {
    /// From the tag's value; any other is as good as none.
    pub fn from_exif(value: Option<u8>) -> Self {
        Orientation(value.filter(|value| (1..=8).contains(value)).unwrap_or(1))
    }
}

/// A photo seen upright.
#[derive(Debug, Clone, Copy)]
pub struct Upright<'a> {
    bytes: &'a [u8],
    /// Width of the upright photo, pixels.
    pub width: u32,
    /// Height of the upright photo, pixels.
    pub height: u32,
    /// The upper left pixel's place among the stored pixels, and the steps to the next one to the right
    /// and to the next one down.
    origin: isize,
    across: isize,
    down: isize,
}

impl<'a> Upright<'a> {
    /// A photo's stored pixels and how they lie.
    ///
    /// ```
    /// use image::{Rgb, RgbImage};
    /// use permit_precheck_vision::upright::{Orientation, Upright};
    ///
    /// let stored = RgbImage::from_fn(3, 2, |x, y| Rgb([x as u8, y as u8, 0]));
    /// let upright = Upright::new(&stored, Orientation::from_exif(Some(6)));
    /// assert_eq!((upright.width, upright.height), (2, 3));
    /// assert_eq!(upright.pixel(0, 0), Some([0, 1, 0]));
    /// ```
    pub fn new(photo: &'a RgbImage, Orientation(tag): Orientation) -> Self {
        let (width, height) = photo.dimensions();
        // A photo's sides are far below the range of isize; so are its pixels, which are in memory.
        let (w, h) = (width as isize, height as isize);
        let (origin, across, down) = match tag {
            2 => (w - 1, -1, w),
            3 => (w * h - 1, -1, -w),
            4 => (w * (h - 1), 1, -w),
            5 => (0, w, 1),
            6 => (w * (h - 1), -w, 1),
            7 => (w * h - 1, -w, -1),
            8 => (w - 1, w, -1),
            _ => (0, 1, w),
        };
        let (width, height) = if tag >= 5 { (height, width) } else { (width, height) };
        Upright { bytes: photo.as_raw(), width, height, origin, across, down }
    }

    /// A pixel's place among the stored ones, counted row after row; `None` past the edges.
    pub fn stored(&self, x: u32, y: u32) -> Option<usize> {
        if x >= self.width || y >= self.height {
            return None;
        }
        usize::try_from(self.origin + x as isize * self.across + y as isize * self.down).ok()
    }

    /// Red, green, blue; `None` past the edges.
    pub fn pixel(&self, x: u32, y: u32) -> Option<[u8; 3]> {
        let start = self.stored(x, y)? * 3;
        self.bytes.get(start..start + 3)?.try_into().ok()
    }

    /// Some pixels of a row side by side; `None` where they are not stored so.
    pub fn row(&self, y: u32, from: u32, to: u32) -> Option<&'a [u8]> {
        if self.across != 1 || from > to || to > self.width || y >= self.height {
            return None;
        }
        let start = usize::try_from(self.origin + y as isize * self.down).ok()? + from as usize;
        self.bytes.get(start * 3..(start + (to - from) as usize) * 3)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{DynamicImage, Rgb, metadata};

    #[test]
    fn it_stands_as_the_image_crate_turns_it() {
        let stored =
            RgbImage::from_fn(5, 3, |x, y| Rgb([x as u8 * 10, y as u8 * 20, (x * y) as u8]));
        for tag in 1..=8 {
            let mut turned = DynamicImage::ImageRgb8(stored.clone());
            turned.apply_orientation(metadata::Orientation::from_exif(tag).unwrap());
            let turned = turned.into_rgb8();
            let upright = Upright::new(&stored, Orientation::from_exif(Some(tag)));
            assert_eq!((upright.width, upright.height), turned.dimensions());
            for (x, y, pixel) in turned.enumerate_pixels() {
                assert_eq!(upright.pixel(x, y), Some(pixel.0), "tag {tag} at {x}, {y}");
            }
            assert_eq!(upright.pixel(upright.width, 0), None);
            if let Some(row) = upright.row(1, 1, upright.width) {
                assert_eq!(row, &turned.as_raw()[(turned.width() as usize + 1) * 3..][..row.len()]);
            }
        }
        assert_eq!(Orientation::from_exif(Some(9)), Orientation::default());
    }
}
