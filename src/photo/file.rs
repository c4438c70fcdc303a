//! All that the file itself tells, put together.

use serde::Serialize;

use super::container::{self, Container};
use super::exif::{self, Notes, Taken};
use super::face::FaceFacts;
use super::jpeg::{self, Coding, Structure};
use super::judge::face::Unread;
use super::pixels::{self, Decoded};

/// A file as read.
#[derive(Debug)]
pub struct Read<'a> {
    /// What it is by content.
    pub container: Container,
    /// Size of the whole file, bytes.
    pub size: u64,
    /// What a JPEG tells; `None` for anything else.
    pub jpeg: Option<Jpeg<'a>>,
}

/// A JPEG as read.
#[derive(Debug)]
pub struct Jpeg<'a> {
    /// Its markers.
    pub structure: Structure<'a>,
    /// Its notes.
    pub exif: Notes,
    /// The image editor that left its mark.
    pub editor: Option<String>,
    /// Its pixels.
    pub decoded: Decoded,
}

impl Jpeg<'_> {
    /// Width and height once the orientation tag is applied; `None` where the header has none.
    pub fn upright(&self) -> Option<(u32, u32)> {
        let frame = self.structure.frame.filter(|frame| frame.width > 0 && frame.height > 0)?;
        let (width, height) = (u32::from(frame.width), u32::from(frame.height));
        // 5 to 8 stand on their side.
        let turned = self.exif.orientation.is_some_and(|orientation| orientation >= 5);
        Some(if turned { (height, width) } else { (width, height) })
    }
}

/// Facts of the photo's file.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PhotoFacts {
    /// What the file is by its content.
    pub container: Container,
    /// Size of the file.
    pub bytes: f64,
    /// Width in pixels, upright.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Height in pixels, upright.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// The Exif orientation, 1 to 8.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub orientation: Option<u8>,
    /// Colour channels: 1 grey, 3 colour, 4 CMYK.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channels: Option<u8>,
    /// Bits a channel.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bits: Option<u8>,
    /// Whether it is stored in passes that grow sharper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progressive: Option<bool>,
    /// The day it was taken by its own notes, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taken: Option<String>,
    /// The program that wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub software: Option<String>,
    /// Why no network looked at the face; left out where one did, even where it found none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub face_unread: Option<Unread>,
    /// What was read of the face.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub face: Option<FaceFacts>,
}

impl From<&Read<'_>> for PhotoFacts {
    fn from(read: &Read<'_>) -> Self {
        let jpeg = read.jpeg.as_ref();
        let frame = jpeg.and_then(|jpeg| jpeg.structure.frame);
        let upright = jpeg.and_then(Jpeg::upright);
        PhotoFacts {
            container: read.container,
            // A file has far fewer bytes than the 2^53 an f64 counts exactly.
            bytes: read.size as f64,
            width: upright.map(|(width, _)| width),
            height: upright.map(|(_, height)| height),
            orientation: jpeg.and_then(|jpeg| jpeg.exif.orientation),
            channels: frame.map(|frame| frame.components),
            bits: frame.map(|frame| frame.precision),
            progressive: frame.map(|frame| frame.coding == Coding::Progressive),
            taken: jpeg.and_then(|jpeg| match &jpeg.exif.taken {
                Some(Taken::Day(day)) => Some(day.to_string()),
                _ => None,
            }),
            software: jpeg.and_then(|jpeg| jpeg.exif.software.clone()),
            face_unread: None,
            face: None,
        }
    }
}

/// Reads a file. `whole_size` is its size where `bytes` are only its beginning; then nothing is
/// decoded.
pub fn read(bytes: &[u8], whole_size: Option<u64>) -> Read<'_> {
    let container = container::recognise(bytes);
    let size = whole_size.unwrap_or(bytes.len() as u64);
    let jpeg = (container == Container::Jpeg).then(|| {
        let structure = jpeg::walk(bytes);
        let exif = structure.exif.map(exif::read).unwrap_or_default();
        let editor = editor(&structure, exif.software.as_deref());
        let decoded = if size > bytes.len() as u64 {
            Decoded::TooLarge
        } else {
            pixels::decode(bytes, &structure)
        };
        Jpeg { structure, exif, editor, decoded }
    });
    Read { container, size, jpeg }
}

/// Names by which image editors sign, in lower case. A camera's own firmware signs too, so only
/// names known to be editors count.
const EDITORS: &[&str] = &[
    "photoshop",
    "lightroom",
    "gimp",
    "snapseed",
    "meitu",
    "美图",
    "beautycam",
    "beautyplus",
    "美颜",
    "picsart",
    "facetune",
    "faceapp",
    "pixelmator",
    "affinity photo",
    "canva",
    "polarr",
    "vsco",
    "b612",
    "ulike",
    "轻颜",
    "醒图",
    "xingtu",
    "remini",
    "paint.net",
    "paintshop",
    "capture one",
    "luminar",
    "acdsee",
    "photoscape",
    "photodirector",
    "fotor",
    "pixlr",
    "darktable",
    "rawtherapee",
    "photo editor",
    "inkscape",
    "krita",
    "corel",
    "faceu",
    "airbrush",
    "youcam",
    "retouch",
];

fn editor(structure: &Structure, software: Option<&str>) -> Option<String> {
    let known = |name: &str| {
        let lower = name.to_ascii_lowercase();
        EDITORS.iter().any(|editor| lower.contains(editor))
    };
    if let Some(software) = software.filter(|name| known(name)) {
        return Some(software.to_owned());
    }
    if let Some(tool) = structure.xmp.and_then(creator_tool).filter(|name| known(name)) {
        return Some(tool);
    }
    structure.photoshop.then(|| "Adobe Photoshop".to_owned())
}

/// The program named in an XMP packet, as an attribute or as an element.
fn creator_tool(packet: &[u8]) -> Option<String> {
    let packet = String::from_utf8_lossy(packet);
    let (_, rest) = packet.split_once("CreatorTool")?;
    let rest = rest.trim_start_matches(['=', '"', '\'', '>']);
    let name: String = rest
        .chars()
        .take_while(|c| !matches!(c, '"' | '\'' | '<' | '>') && !c.is_control())
        .take(exif::LONGEST_NAME)
        .collect();
    (!name.is_empty()).then_some(name)
}
