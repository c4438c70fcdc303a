//! Rules of the file: format, size, intact, channels, orientation, pixels, shape, editor.

use crate::photo::container::Container;
use crate::photo::file::{Jpeg, Read};
use crate::photo::jpeg::End;
use crate::photo::pixels::Decoded;
use crate::photo::profile::Profile;
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
    findings.push(format(read.container));
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

fn format(container: Container) -> Finding {
    match container {
        Container::Jpeg => finding(&rules::FILE_FORMAT, Outcome::Pass, FileCase::FormatRight),
        other => finding(&rules::FILE_FORMAT, Outcome::Fail, FileCase::FormatWrong(other)),
    }
}

fn size(bytes: u64, profile: &Profile) -> Finding {
    let (outcome, case, limit) = if bytes <= profile.bytes_pass {
        (Outcome::Pass, FileCase::SizeRight, profile.bytes_pass)
    } else if bytes <= profile.bytes_fail {
        (Outcome::Warn, FileCase::SizeBetween, profile.bytes_pass)
    } else {
        (Outcome::Fail, FileCase::SizeOver, profile.bytes_fail)
    };
    finding(&rules::FILE_SIZE, outcome, case).measured(bytes as f64, limit as f64, "bytes")
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
    let few = (width < profile.width_min, height < profile.height_min);
    let (outcome, case) = match few {
        (false, false) => (Outcome::Pass, FileCase::PixelsRight),
        _ if (width, height) == SOCIAL_SECURITY => (Outcome::Fail, FileCase::SocialSecuritySize),
        (width, height) => (Outcome::Fail, FileCase::PixelsFew { width, height }),
    };
    finding(&rules::SIZE_PIXELS, outcome, case).measured(
        dimensions(width, height),
        dimensions(profile.width_min, profile.height_min),
        "px",
    )
}

/// The social security card's photo, which the notice recommends as a guide.
const SOCIAL_SECURITY: (u32, u32) = (358, 441);

fn dimensions(width: u32, height: u32) -> Value {
    Value::Text(format!("{width} x {height}"))
}

fn shape(jpeg: &Jpeg, profile: &Profile) -> Option<Finding> {
    let (width, height) = jpeg.upright()?;
    let ratio = f64::from(width) / f64::from(height);
    let (outcome, case, limit) = if width > height {
        (Outcome::Warn, FileCase::Landscape, profile.shape_max)
    } else if ratio > profile.shape_max {
        (Outcome::Warn, FileCase::TooWide, profile.shape_max)
    } else if ratio < profile.shape_min {
        (Outcome::Warn, FileCase::TooNarrow, profile.shape_min)
    } else {
        (Outcome::Pass, FileCase::ShapeRight, 0.75)
    };
    let rounded = (ratio * 1000.0).round() / 1000.0;
    Some(finding(&rules::SIZE_SHAPE, outcome, case).measured(rounded, limit, "width / height"))
}
