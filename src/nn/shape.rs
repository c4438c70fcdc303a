//! Sizes of values.

/// Rows, columns and channels of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shape {
    /// Rows.
    pub height: usize,
    /// Columns.
    pub width: usize,
    /// Channels.
    pub channels: usize,
}

impl Shape {
    /// Groups of four channels a pixel.
    pub fn fours(self) -> usize {
        self.channels.div_ceil(4)
    }

    /// Pixels.
    pub fn pixels(self) -> usize {
        self.height * self.width
    }

    /// Groups of four channels in all.
    pub fn len(self) -> usize {
        self.pixels() * self.fours()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }
}
