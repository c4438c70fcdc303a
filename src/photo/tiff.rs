//! The few values of a TIFF directory (TIFF 6.0, as Exif stores its notes) that this crate asks
//! for. A library that reads every tag weighs more than the rest of the file checks together; this
//! reads entries by number, in place, and is tested against such a library.

/// A block of TIFF: its bytes and their order.
#[derive(Debug, Clone, Copy)]
pub struct Tiff<'a> {
    bytes: &'a [u8],
    big_endian: bool,
}

/// One directory: where its entries begin, and how many there are.
#[derive(Debug, Clone, Copy)]
pub struct Directory<'a> {
    tiff: Tiff<'a>,
    first: usize,
    count: usize,
}

/// Types of a value, by their number in the entry.
const ASCII: u16 = 2;
const SHORT: u16 = 3;
const LONG: u16 = 4;

impl<'a> Tiff<'a> {
    /// Reads the header; `None` where there is none.
    pub fn new(bytes: &'a [u8]) -> Option<Self> {
        let big_endian = match bytes.get(..2)? {
            b"II" => false,
            b"MM" => true,
            _ => return None,
        };
        let tiff = Self { bytes, big_endian };
        (tiff.short(2)? == 42).then_some(tiff)
    }

    /// The first directory.
    pub fn main(self) -> Option<Directory<'a>> {
        self.directory(self.long(4)?)
    }

    /// The directory at an offset that an entry told.
    pub fn directory(self, offset: u32) -> Option<Directory<'a>> {
        let at = usize::try_from(offset).ok()?;
        let count = usize::from(self.short(at)?);
        Some(Directory { tiff: self, first: at.checked_add(2)?, count })
    }

    fn short(self, at: usize) -> Option<u16> {
        let two = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.big_endian { u16::from_be_bytes(two) } else { u16::from_le_bytes(two) })
    }

    fn long(self, at: usize) -> Option<u32> {
        let four = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if self.big_endian { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) })
    }
}

impl<'a> Directory<'a> {
    /// Where the entry of a tag begins. Entries have 12 bytes: tag, type, count, value.
    fn entry(self, tag: u16) -> Option<usize> {
        (0..self.count)
            .map_while(|index| {
                let at = self.first.checked_add(index * 12)?;
                self.tiff.short(at).map(|found| (found, at))
            })
            .find_map(|(found, at)| (found == tag).then_some(at))
    }

    /// The first number of a tag, short or long.
    pub fn number(self, tag: u16) -> Option<u32> {
        let at = self.entry(tag)?;
        match self.tiff.short(at + 2)? {
            SHORT => self.tiff.short(at + 8).map(u32::from),
            LONG => self.tiff.long(at + 8),
            _ => None,
        }
    }

    /// The text of a tag, up to its first zero byte. Up to four bytes stand in the entry itself,
    /// more stand where it points.
    pub fn text(self, tag: u16) -> Option<&'a [u8]> {
        let at = self.entry(tag)?;
        if self.tiff.short(at + 2)? != ASCII {
            return None;
        }
        let count = usize::try_from(self.tiff.long(at + 4)?).ok()?;
        let from =
            if count <= 4 { at + 8 } else { usize::try_from(self.tiff.long(at + 8)?).ok()? };
        let text = self.tiff.bytes.get(from..from.checked_add(count)?)?;
        text.split(|byte| *byte == 0).next()
    }
}
