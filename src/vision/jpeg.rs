//! The structure of a JPEG file (ITU-T T.81 Annex B): markers, frame header, scans, end. Nothing is
//! decoded here and nothing allocated but a few numbers; the walk is one pass over the bytes.

/// How the picture is coded, by its start-of-frame marker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    /// Baseline or extended sequential, Huffman.
    Sequential,
    /// Progressive, Huffman.
    Progressive,
    /// Lossless, hierarchical or arithmetic: legal, but read by hardly anything.
    Rare,
}

/// The frame header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// How it is coded.
    pub coding: Coding,
    /// Bits a sample.
    pub precision: u8,
    /// Columns as stored.
    pub width: u16,
    /// Rows as stored; 0 where a later marker tells.
    pub height: u16,
    /// Components: 1 grey, 3 colour, 4 CMYK.
    pub components: u8,
    /// 8 x 8 blocks which the scans must hold at least: one a block of the largest component.
    pub blocks: u64,
    /// The number of the first component's quantisation table.
    table: u8,
    /// Each component’s name and sampling factors; zeros beyond the last.
    sampling: [(u8, u8); 4],
}

/// How components are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layout {
    /// As encoders of photos do it.
    Usual,
    /// As the standard allows, but so rarely done that decoders get it wrong.
    Unusual,
    /// Against the standard.
    Wrong,
}

/// How the file ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// With its end marker, and so many bytes after it.
    Marked {
        /// Bytes after the end marker.
        after: usize,
    },
    /// Before its end marker.
    Cut,
}

/// What the walk saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Structure<'a> {
    /// The frame header, if one was reached: the first.
    pub frame: Option<Frame>,
    /// Frame headers. A picture has one; a decoder that meets another may believe that one instead.
    pub frames: usize,
    /// Scans begun.
    pub scans: usize,
    /// How components are named, sampled and shared out among scans: the worst of it.
    pub layout: Layout,
    /// How it ends.
    pub end: End,
    /// Bytes that belong to no segment, between two of them.
    pub stray: usize,
    /// The Exif block: a TIFF file of its own.
    pub exif: Option<&'a [u8]>,
    /// The XMP packet.
    pub xmp: Option<&'a [u8]>,
    /// A Photoshop resource block (APP13).
    pub photoshop: bool,
    /// How coarse each quantisation table is, as [`Structure::steps`] tells; 0 where there is none.
    tables: [u16; 4],
}

/// Walks the markers. `bytes` begin with a start-of-image marker, or the walk finds nothing.
///
/// ```
/// use permit_precheck_vision::jpeg::{End, walk};
/// let cut = walk(b"\xFF\xD8\xFF\xE0\x00\x10JFIF");
/// assert_eq!(cut.end, End::Cut);
/// ```
pub fn walk(bytes: &[u8]) -> Structure<'_> {
    let mut seen = Structure {
        frame: None,
        frames: 0,
        scans: 0,
        layout: Layout::Usual,
        end: End::Cut,
        stray: 0,
        exif: None,
        xmp: None,
        photoshop: false,
        tables: [0; 4],
    };
    let mut at = 2;
    while let Some(marker) = next_marker(bytes, &mut at, &mut seen.stray) {
        match marker {
            0xD9 => {
                seen.end = End::Marked { after: bytes.len().saturating_sub(at) };
                break;
            }
            // Markers without a segment: restart, temporary, a second start.
            0x01 | 0xD0..=0xD8 => continue,
            _ => {}
        }
        let Some(segment) = segment(bytes, at) else { break };
        at += 2 + segment.len();
        match marker {
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                seen.frames += 1;
                seen.frame = seen.frame.or_else(|| frame(marker, segment));
            }
            0xDA => {
                seen.scans += 1;
                let layout = seen.frame.map_or(Layout::Wrong, |frame| frame.layout(segment));
                seen.layout = seen.layout.max(layout);
                at = end_of_scan(bytes, at);
            }
            0xDB => quantisation(segment, &mut seen.tables),
            0xE1 => app1(segment, &mut seen),
            0xED if segment.starts_with(b"Photoshop 3.0\0") => seen.photoshop = true,
            _ => {}
        }
    }
    seen
}

/// The next marker's code; `at` moves behind it. Bytes that are no marker are counted as stray.
fn next_marker(bytes: &[u8], at: &mut usize, stray: &mut usize) -> Option<u8> {
    loop {
        match (bytes.get(*at)?, bytes.get(*at + 1)?) {
            // Any number of fill bytes may stand before a marker.
            (0xFF, 0xFF) => *at += 1,
            (0xFF, 0x00) => {
                *stray += 2;
                *at += 2;
            }
            (0xFF, marker) => {
                *at += 2;
                return Some(*marker);
            }
            _ => {
                *stray += 1;
                *at += 1;
            }
        }
    }
}

/// The segment's content, without its two length bytes; `None` where it runs over the end.
fn segment(bytes: &[u8], at: usize) -> Option<&[u8]> {
    let length = usize::from(u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]));
    bytes.get(at + 2..at + length.max(2))
}

/// Entropy-coded data runs to the next marker that is neither a stuffed zero nor a restart.
fn end_of_scan(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(found) = bytes.get(at..).and_then(|rest| rest.iter().position(|b| *b == 0xFF)) {
        at += found;
        match bytes.get(at + 1) {
            Some(0x00 | 0xD0..=0xD7) => at += 2,
            Some(0xFF) => at += 1,
            _ => return at,
        }
    }
    bytes.len()
}

fn frame(marker: u8, segment: &[u8]) -> Option<Frame> {
    let [precision, h1, h0, w1, w0, components, table @ ..] = segment else { return None };
    let (width, height) = (u16::from_be_bytes([*w1, *w0]), u16::from_be_bytes([*h1, *h0]));
    let coding = match marker {
        0xC0 | 0xC1 => Coding::Sequential,
        0xC2 => Coding::Progressive,
        _ => Coding::Rare,
    };
    // Three bytes a component; the second holds both sampling factors. The component sampled most
    // finely has a block for every 8 x 8 pixels of the picture.
    if *components == 0 || table.len() < usize::from(*components) * 3 {
        return None;
    }
    let blocks = u64::from(width.div_ceil(8)) * u64::from(height.div_ceil(8));
    let mut sampling = [(0, 0); 4];
    for (place, three) in sampling.iter_mut().zip(table.chunks_exact(3)).take((*components).into())
    {
        *place = (three[0], three[1]);
    }
    let (precision, components) = (*precision, *components);
    let number = table.get(2).copied().unwrap_or_default();
    Some(Frame { coding, precision, width, height, components, blocks, table: number, sampling })
}

/// The sum of the first 15 steps, in zigzag order, of the standard's example for brightness (T.81 K.1).
/// Higher frequencies are cut off at 255 where quality is low, and are hardly seen.
const STANDARD: u32 = 226;

/// Notes how coarse the tables of a segment are (T.81 B.2.4.1).
fn quantisation(mut segment: &[u8], tables: &mut [u16; 4]) {
    while let [kind, rest @ ..] = segment {
        let wide = usize::from(kind >> 4 != 0);
        let Some(table) = rest.get(..64 << wide) else { return };
        let low = table.get(..15 << wide).unwrap_or_default();
        let sum: u32 = match wide {
            0 => low.iter().map(|step| u32::from(*step)).sum(),
            _ => low.chunks_exact(2).map(|two| u32::from(two[0]) << 8 | u32::from(two[1])).sum(),
        };
        if let Some(place) = tables.get_mut(usize::from(kind & 15)) {
            *place = u16::try_from(sum * 100 / STANDARD).unwrap_or(u16::MAX);
        }
        segment = rest.get(64 << wide..).unwrap_or_default();
    }
}

impl Structure<'_> {
    /// How coarsely brightness was quantised when the file was last saved, in hundredths of the
    /// standard's example table: 100 at quality 50 of the Independent JPEG Group's scale, 50 at 75.
    /// `None` where there is no table.
    pub fn steps(&self) -> Option<u16> {
        let number = usize::from(self.frame?.table);
        self.tables.get(number).copied().filter(|steps| *steps > 0)
    }
}

impl Frame {
    /// How the components are laid out, and named by this scan's header (T.81 B.2.2 and B.2.3).
    fn layout(&self, scan: &[u8]) -> Layout {
        let Some(all) = self.sampling.get(..self.components.into()) else { return Layout::Wrong };
        let [count, rest @ ..] = scan else { return Layout::Wrong };
        let count = usize::from(*count);
        let distinct = (0..all.len()).all(|at| all[..at].iter().all(|one| one.0 != all[at].0));
        // Each once, in the order of the frame header.
        let mut order = all.iter();
        let mut known = rest.chunks_exact(2).take(count).map(|pair| pair[0]);
        let known = known.all(|name| order.any(|component| component.0 == name));
        if !distinct || !known || count == 0 || rest.len() != count * 2 + 3 {
            return Layout::Wrong;
        }
        if is_sampled(all) { Layout::Usual } else { Layout::Unusual }
    }
}

/// Brightness as fine as any, both colours alike, a fourth component as the first.
fn is_sampled(layout: &[(u8, u8)]) -> bool {
    let factors = |at: usize| layout.get(at).map(|component| (component.1 >> 4, component.1 & 15));
    let Some((across, down)) = factors(0) else { return false };
    let divides = |(h, v): (u8, u8)| h > 0 && v > 0 && across % h == 0 && down % v == 0;
    matches!(across, 1 | 2 | 4)
        && matches!(down, 1 | 2 | 4)
        && factors(1).is_none_or(divides)
        && factors(1) == factors(2)
        && factors(3).is_none_or(|fourth| fourth == (across, down))
}

fn app1<'a>(segment: &'a [u8], seen: &mut Structure<'a>) {
    if let Some(exif) = segment.strip_prefix(b"Exif\0\0") {
        seen.exif.get_or_insert(exif);
    } else if let Some(xmp) = segment.strip_prefix(b"http://ns.adobe.com/xap/1.0/\0") {
        seen.xmp.get_or_insert(xmp);
    }
}
