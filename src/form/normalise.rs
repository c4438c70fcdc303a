//! What a person typed or pasted, made ready to be judged; the text itself is never changed.

/// Longest text a field is read from; no field of the form is a tenth as long.
pub const LONGEST: usize = 1_000;

/// Full-width letters, digits and signs become the plain ones (U+FF01..U+FF5E, and the ideographic
/// space).
///
/// ```
/// assert_eq!(permit_precheck::form::normalise::half_width('Ａ'), 'A');
/// ```
pub fn half_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

/// Characters that are no part of any number: spaces of every kind, hyphens and dashes, line breaks,
/// and the invisible ones that come along when text is pasted.
pub fn is_filler(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '‐'..='―' | '−' | '·') || is_invisible(c)
}

/// Characters without width or sign of their own.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

/// Words as they are judged: half-width, one space between them, of at most [`LONGEST`] characters.
///
/// ```
/// assert_eq!(permit_precheck::form::normalise::spaced(" Ａnna　 Maria"), "Anna Maria");
/// ```
pub fn spaced(typed: &str) -> String {
    let text: String = typed.chars().take(LONGEST).map(half_width).collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// A number as it is judged: half-width, capital, without spaces, hyphens and invisible characters.
/// Text beyond [`LONGEST`] characters is dropped after one more, so that it still counts as too long.
///
/// ```
/// use permit_precheck::form::normalise::number;
/// assert_eq!(number(" ９１35-0100 m000100y43\n"), "91350100M000100Y43");
/// ```
pub fn number(typed: &str) -> String {
    typed
        .chars()
        .map(half_width)
        .filter(|c| !is_filler(*c))
        .map(|c| c.to_ascii_uppercase())
        .take(LONGEST + 1)
        .collect()
}

/// As much of a judged text as is told back.
pub fn shown(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// The Latin letter that a letter of another alphabet looks like, if it looks like one.
///
/// ```
/// use permit_precheck::form::normalise::look_alike;
/// assert_eq!(look_alike('М'), Some('M')); // Cyrillic
/// ```
pub fn look_alike(c: char) -> Option<char> {
    const PAIRS: &[(char, char)] = &[
        // Cyrillic
        ('А', 'A'),
        ('В', 'B'),
        ('С', 'C'),
        ('Е', 'E'),
        ('Н', 'H'),
        ('І', 'I'),
        ('Ј', 'J'),
        ('К', 'K'),
        ('М', 'M'),
        ('О', 'O'),
        ('Р', 'P'),
        ('Ѕ', 'S'),
        ('Т', 'T'),
        ('Х', 'X'),
        ('У', 'Y'),
        ('З', '3'),
        ('а', 'A'),
        ('с', 'C'),
        ('е', 'E'),
        ('о', 'O'),
        ('р', 'P'),
        ('х', 'X'),
        ('у', 'Y'),
        ('к', 'K'),
        ('м', 'M'),
        ('т', 'T'),
        ('н', 'H'),
        ('в', 'B'),
        // Greek
        ('Α', 'A'),
        ('Β', 'B'),
        ('Ε', 'E'),
        ('Ζ', 'Z'),
        ('Η', 'H'),
        ('Ι', 'I'),
        ('Κ', 'K'),
        ('Μ', 'M'),
        ('Ν', 'N'),
        ('Ο', 'O'),
        ('Ρ', 'P'),
        ('Τ', 'T'),
        ('Υ', 'Y'),
        ('Χ', 'X'),
        // Chinese characters and signs met in place of digits
        ('〇', '0'),
        ('○', '0'),
        ('一', '1'),
        ('丨', '1'),
    ];
    PAIRS.iter().find(|(other, _)| *other == c).map(|(_, latin)| *latin)
}
