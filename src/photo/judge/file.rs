//! Rules of the file: format, size, intact, channels, orientation, pixels, shape, editor.

use super::against;
use super::face::Size;
use super::profile::{ProfileCase, What};
use crate::photo::container::Container;
use crate::photo::file::{Jpeg, Read};
use crate::photo::jpeg::End;
use crate::photo::pixels::Decoded;
use crate::photo::profile::{Bound, Profile, Range};
use crate::report::{Case, Finding, Outcome, Value};
use crate::rules::{Rule, photo as rules};

/// What was found of the file.
#[derive(Debug, Clone, PartialEq)]
pub enum FileCase {
    /// A JPEG by content.
    FormatRight,
    /// Something else, by content.
    FormatWrong(Container),
    /// Not over 1M by any reading.
    SizeRight,
    /// Over 1,000,000 bytes but not over 1,048,576.
    SizeBetween,
    /// Over 1M by every reading.
    SizeOver,
    /// Whole.
    Intact,
    /// Whole, with so many bytes after the end.
    IntactWithTail {
        /// Bytes after the end marker.
        after: usize,
    },
    /// It stops before its end.
    CutOff,
    /// Part of the picture cannot be decoded, or none of it.
    Damaged,
    /// It can be decoded, but bytes lie about that belong to nothing.
    Untidy {
        /// How many.
        stray: usize,
    },
    /// Too large to be decoded here.
    TooLarge,
    /// A rare kind of JPEG.
    Rare,
    /// Three channels of 8 bits.
    ChannelsRight,
    /// One channel: no colour.
    Grey,
    /// Four: for print.
    Cmyk,
    /// Another number of channels or bits.
    ChannelsOdd {
        /// Channels.
        channels: u8,
        /// Bits a channel.
        bits: u8,
    },
    /// Stored as it is meant to be seen.
    Upright,
    /// Stored turned or mirrored; a tag tells how to show it.
    Turned {
        /// Exif orientation, 2 to 8.
        orientation: u8,
    },
    /// At least 354 x 472.
    PixelsRight,
    /// Fewer.
    PixelsFew {
        /// Width has fewer.
        width: bool,
        /// Height has fewer.
        height: bool,
    },
    /// The header tells no size.
    PixelsUnknown,
    /// Portrait, near 3:4.
    ShapeRight,
    /// Wider than high.
    Landscape,
    /// Much narrower than 3:4.
    TooNarrow,
    /// Much wider than 3:4, yet not wider than high.
    TooWide,
    /// The recommended social security photo itself, which is too small here.
    SocialSecuritySize,
    /// An editor left its mark.
    Edited {
        /// Its name.
        editor: String,
    },
}

/// Judges the file: one finding for each rule that applies.
pub fn judge(read: &Read, profile: &Profile) -> Vec<Finding> {
    let mut findings = Vec::with_capacity(9);
    findings.push(format(read.container, profile));
    if read.container == Container::Empty {
        return findings;
    }
    findings.push(size(read.size, profile));
    let Some(jpeg) = &read.jpeg else { return findings };
    findings.push(intact(jpeg));
    findings.extend(channels(jpeg));
    findings.push(orientation(jpeg));
    findings.push(pixels(jpeg, profile));
    findings.extend(shape(jpeg, profile));
    findings
}

/// The editor's mark, told last: a note.
pub fn edited(jpeg: &Jpeg) -> Option<Finding> {
    let editor = jpeg.editor.clone()?;
    Some(finding(&rules::FILE_EDITED, Outcome::Pass, FileCase::Edited { editor }))
}

fn finding(rule: &'static Rule, outcome: Outcome, case: FileCase) -> Finding {
    Finding::new(rule, outcome, Case::PhotoFile(case))
}

fn format(container: Container, profile: &Profile) -> Finding {
    let takes = profile.formats.contains(&container);
    let (outcome, case) = match container {
        Container::Jpeg if takes => (Outcome::Pass, Case::PhotoFile(FileCase::FormatRight)),
        _ if takes => (Outcome::Unknown, Case::Profile(ProfileCase::NotLookedInto)),
        _ if profile.formats.len() > 1 => (Outcome::Fail, Case::Profile(ProfileCase::NotTaken)),
        other => (Outcome::Fail, Case::PhotoFile(FileCase::FormatWrong(other))),
    };
    Finding::new(&rules::FILE_FORMAT, outcome, case)
}

fn size(bytes: u64, profile: &Profile) -> Finding {
    let bytes = bytes as f64;
    let Bound { pass, fail } = profile.bytes;
    let (outcome, case, limit) = if bytes > fail.1 {
        (Outcome::Fail, FileCase::SizeOver, fail.1)
    } else if bytes < fail.0 {
        (Outcome::Fail, FileCase::SizeOver, fail.0)
    } else if bytes > pass.1 {
        (Outcome::Warn, FileCase::SizeBetween, pass.1)
    } else if bytes < pass.0 {
        (Outcome::Warn, FileCase::SizeBetween, pass.0)
    } else {
        (Outcome::Pass, FileCase::SizeRight, pass.1)
    };
    against(finding(&rules::FILE_SIZE, outcome, case), bytes, limit, "bytes")
}

fn intact(jpeg: &Jpeg) -> Finding {
    let (outcome, case) = match (jpeg.structure.end, &jpeg.decoded) {
        (_, Decoded::TooLarge) => (Outcome::Unknown, FileCase::TooLarge),
        (End::Cut, _) => (Outcome::Fail, FileCase::CutOff),
        (_, Decoded::NotRead) => (Outcome::Unknown, FileCase::Rare),
        (_, Decoded::Damaged) => (Outcome::Fail, FileCase::Damaged),
        (_, Decoded::Partly(_)) if jpeg.structure.stray > 0 => {
            (Outcome::Warn, FileCase::Untidy { stray: jpeg.structure.stray })
        }
        (_, Decoded::Partly(_)) => (Outcome::Fail, FileCase::Damaged),
        (End::Marked { after: 0 }, Decoded::Whole(_)) => (Outcome::Pass, FileCase::Intact),
        (End::Marked { after }, Decoded::Whole(_)) => {
            (Outcome::Pass, FileCase::IntactWithTail { after })
        }
    };
    finding(&rules::FILE_INTACT, outcome, case)
}

fn channels(jpeg: &Jpeg) -> Option<Finding> {
    let frame = jpeg.structure.frame?;
    let (outcome, case) = match (frame.components, frame.precision) {
        (3, 8) => (Outcome::Pass, FileCase::ChannelsRight),
        (1, 8) => (Outcome::Fail, FileCase::Grey),
        (4, 8) => (Outcome::Fail, FileCase::Cmyk),
        (channels, bits) => (Outcome::Fail, FileCase::ChannelsOdd { channels, bits }),
    };
    let measured = f64::from(frame.components);
    Some(finding(&rules::FILE_CHANNELS, outcome, case).measured(measured, 3.0, "channels"))
}

fn orientation(jpeg: &Jpeg) -> Finding {
    match jpeg.exif.orientation {
        Some(orientation @ 2..) => {
            let case = FileCase::Turned { orientation };
            finding(&rules::FILE_ORIENTATION, Outcome::Warn, case).measured(
                f64::from(orientation),
                1.0,
                "orientation",
            )
        }
        _ => finding(&rules::FILE_ORIENTATION, Outcome::Pass, FileCase::Upright),
    }
}

fn pixels(jpeg: &Jpeg, profile: &Profile) -> Finding {
    let Some((width, height)) = jpeg.upright() else {
        return finding(&rules::SIZE_PIXELS, Outcome::Unknown, FileCase::PixelsUnknown);
    };
    let (w, h) = (f64::from(width), f64::from(height));
    let few = (w < profile.width.fail.0, h < profile.height.fail.0);
    let many = w > profile.width.fail.1 || h > profile.height.fail.1;
    let finding = match few {
        (false, false) if many => {
            let case = Case::Profile(ProfileCase::Outside(What::Pixels, Size::Large));
            Finding::new(&rules::SIZE_PIXELS, Outcome::Fail, case)
        }
        (false, false) => finding(&rules::SIZE_PIXELS, Outcome::Pass, FileCase::PixelsRight),
        _ if profile.source.is_none() && (width, height) == SOCIAL_SECURITY => {
            finding(&rules::SIZE_PIXELS, Outcome::Fail, FileCase::SocialSecuritySize)
        }
        (width, height) => {
            finding(&rules::SIZE_PIXELS, Outcome::Fail, FileCase::PixelsFew { width, height })
        }
    };
    let measured = Value::Text(format!("{width} x {height}"));
    let limit = format!("{} x {}", side(profile.width.fail), side(profile.height.fail));
    finding.measured(measured, limit, "px")
}

/// A side's limits as they are told: the least one, the only one, or from one to the other.
fn side((from, to): Range) -> String {
    let one = to.is_infinite() || from == to;
    // Whole pixels: formatting fractions weighs more than all the words of the file.
    let (from, to) = (from as u32, to as u32);
    if one { from.to_string() } else { format!("{from}–{to}") }
}

/// The social security card's photo, which the notice recommends as a guide.
const SOCIAL_SECURITY: (u32, u32) = (358, 441);

fn shape(jpeg: &Jpeg, profile: &Profile) -> Option<Finding> {
    let (width, height) = jpeg.upright()?;
    let ratio = f64::from(width) / f64::from(height);
    let Bound { pass, fail } = profile.ratio;
    let failed = if ratio < fail.0 || ratio > fail.1 { Outcome::Fail } else { Outcome::Warn };
    let (outcome, case, limit) = if ratio > pass.1 {
        (failed, if width > height { FileCase::Landscape } else { FileCase::TooWide }, pass.1)
    } else if ratio < pass.0 {
        (failed, FileCase::TooNarrow, pass.0)
    } else {
        (Outcome::Pass, FileCase::ShapeRight, 0.75)
    };
    let rounded = (ratio * 1000.0).round() / 1000.0;
    Some(finding(&rules::SIZE_SHAPE, outcome, case).measured(rounded, limit, "width / height"))
}
