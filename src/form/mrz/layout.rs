//! Lines of a zone out of whatever was typed or pasted.

use serde::Serialize;

use crate::form::normalise::{LONGEST, half_width, is_invisible};

/// The five layouts of Doc 9303.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Format {
    /// Passports: 2 lines of 44.
    #[serde(rename = "TD3")]
    Td3,
    /// Cards: 2 lines of 36.
    #[serde(rename = "TD2")]
    Td2,
    /// Cards: 3 lines of 30.
    #[serde(rename = "TD1")]
    Td1,
    /// Visas: 2 lines of 44.
    #[serde(rename = "MRV-A")]
    MrvA,
    /// Visas: 2 lines of 36.
    #[serde(rename = "MRV-B")]
    MrvB,
}

impl Format {
    /// Every layout by its name.
    pub const ALL: [(&'static str, Format); 5] = [
        ("TD3", Format::Td3),
        ("TD2", Format::Td2),
        ("TD1", Format::Td1),
        ("MRV-A", Format::MrvA),
        ("MRV-B", Format::MrvB),
    ];

    /// As Doc 9303 calls it.
    pub fn name(self) -> &'static str {
        match self {
            Format::Td3 => "TD3",
            Format::Td2 => "TD2",
            Format::Td1 => "TD1",
            Format::MrvA => "MRV-A",
            Format::MrvB => "MRV-B",
        }
    }

    /// Characters in a line.
    pub fn width(self) -> usize {
        match self {
            Format::Td3 | Format::MrvA => 44,
            Format::Td2 | Format::MrvB => 36,
            Format::Td1 => 30,
        }
    }

    /// Whether documents of this layout have such a code.
    pub fn takes(self, code: &str) -> bool {
        match self {
            Format::Td3 => code.starts_with('P'),
            Format::MrvA | Format::MrvB => code.starts_with('V'),
            Format::Td2 | Format::Td1 => code.starts_with(['A', 'C', 'I']),
        }
    }
}

/// Lines, and the layout they have if they have one.
pub struct Layout {
    /// The lines, normalised.
    pub lines: Vec<String>,
    /// Their layout.
    pub format: Option<Format>,
}

impl Layout {
    /// One line of the zone a line.
    pub fn text(&self) -> String {
        self.lines.join("\n")
    }
}

/// The zone as it is judged: capital, half-width, `<` for every filler, in its lines.
///
/// ```
/// use permit_precheck::form::mrz::normalise;
/// let pasted = "p<d  mustermann  erika                      \r\nc01x00t478d  6408125f2702283               4";
/// assert_eq!(normalise(pasted), "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<\nC01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4");
/// ```
pub fn normalise(typed: &str) -> String {
    read(typed, None).text()
}

/// Reads the lines; where the text fits two layouts alike, `wanted` is preferred.
pub fn read(typed: &str, wanted: Option<Format>) -> Layout {
    let text: Vec<char> =
        typed.chars().take(LONGEST).map(half_width).filter(|c| !is_invisible(*c)).collect();
    // A double sign may stand for one filler or for two; spaces may be fillers or nothing at all.
    let mut first = None;
    for double in ["<", "<<"] {
        for spaces in [false, true] {
            let lines = lines(&text, double, spaces);
            if let Some(layout) = fit(&lines, wanted) {
                return layout;
            }
            first.get_or_insert(lines);
        }
    }
    let lines = first.unwrap_or_default();
    Layout { lines, format: None }
}

fn lines(text: &[char], double: &str, spaces: bool) -> Vec<String> {
    let mut lines = Vec::new();
    for typed in text.split(|c| is_break(*c)) {
        // A line of nothing but spaces is none, whatever spaces stand for; one of typed fillers is one.
        if typed.iter().all(|c| c.is_whitespace()) {
            continue;
        }
        let mut line = String::new();
        for c in typed {
            match c {
                '«' | '《' | '≪' => line.push_str(double),
                '‹' | '〈' | '⟨' | '＜' | '˂' | '≺' => line.push('<'),
                c if c.is_whitespace() => line.push_str(if spaces { "<" } else { "" }),
                c => line.push(c.to_ascii_uppercase()),
            }
        }
        lines.push(line);
    }
    lines
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{0085}' | '\u{2028}' | '\u{2029}')
}

/// The lines in a known layout, joined or cut at its width; trailing spaces that were lost are put
/// back only where all that is missing is at the end of lines.
fn fit(lines: &[String], wanted: Option<Format>) -> Option<Layout> {
    let flat: Vec<char> = lines.concat().chars().collect();
    let format = match (flat.len(), flat.first()?) {
        (88, 'V') => Format::MrvA,
        (88, _) => Format::Td3,
        (72, 'V') if wanted != Some(Format::Td2) => Format::MrvB,
        (72, _) => Format::Td2,
        // Passports have two lines; on one line, 90 characters are two too many.
        (90, 'P') if lines.len() == 1 => return None,
        (90, _) => Format::Td1,
        _ => return padded(lines),
    };
    // Text broken into more lines than the layout has was wrapped by whatever it was pasted from; as
    // many lines as the layout has are its own, and must each be whole.
    let width = format.width();
    let own = flat.len() / width;
    let whole = lines.iter().all(|line| line.chars().count() == width);
    if lines.len() > 1 && (lines.len() < own || (lines.len() == own && !whole)) {
        return None;
    }
    let lines = flat.chunks(width).map(|line| line.iter().collect()).collect();
    Some(Layout { lines, format: Some(format) })
}

/// Lines whose fillers were typed as spaces, so that those at the end were lost.
fn padded(lines: &[String]) -> Option<Layout> {
    let counts: Vec<usize> = lines.iter().map(|line| line.chars().count()).collect();
    let code = lines.first()?.chars().next()?;
    let last = counts.last()?;
    let format = match (counts.len(), code) {
        (3, _) if counts.get(1) == Some(&30) => Format::Td1,
        (2, 'P') if *last == 44 => Format::Td3,
        (2, 'V') if counts.contains(&44) => Format::MrvA,
        (2, 'V') if counts.contains(&36) => Format::MrvB,
        (2, c) if *last == 36 && c != 'V' => Format::Td2,
        _ => return None,
    };
    let width = format.width();
    // Only the end of a name or of optional data can have been lost with nobody seeing it.
    if counts.iter().any(|count| *count > width) || lines.iter().any(|line| line.ends_with('<')) {
        return None;
    }
    let lines = lines.iter().map(|line| format!("{line:<<width$}")).collect();
    Some(Layout { lines, format: Some(format) })
}
