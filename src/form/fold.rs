//! Letters of names as a machine-readable zone spells them: Doc 9303-3 Section 6, Table A (Latin)
//! with every form it allows and Table B (Cyrillic) with its usual one. Other letters with marks,
//! such as those of Vietnamese and Romanian, lose their marks, so that no letter is lost.

/// Forms of one letter, a space between; the first is the one used where the text has to be composed.
pub type Forms = &'static str;

const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Letters with forms of their own. Latin ones that are more than one letter or may be spelt in more
/// than one way; Ə of Azerbaijani is not in Table A. Then Table B by capital letter, where the
/// languages' own forms follow the usual one, and Ь has none.
const SPECIAL: &str = "\
Ä AE A
Å AA A
Æ AE
Ñ N NXX
Ö OE O
Ø OE
Ü UE UXX U
Þ TH
ẞ SS
ß SS
Œ OE
Ĳ IJ
ĸ Q K
Ə A E
А A
Б B
В V
Г G H
Д D
Е E
Ж ZH Z
З Z
И I Y
Й I Y
К K
Л L
М M
Н N
О O
П P
Р R
С S
Т T
У U
Ф F
Х KH H
Ц TS C
Ч CH C
Ш SH S
Щ SHCH SHT
Ъ IE
Ы Y
Ь
Э E
Ю IU YU
Я IA YA
Ё E IO
Ђ D
Є IE YE
Ѕ DZ
І I
Ї I YI
Ј J
Љ LJ
Њ NJ
Ћ C
Ќ K KJ
Ў U
Џ DZ DJ
Ґ G
";

/// Base letters from U+00C0, U+0180 and U+1E00 on; a dot where there is none.
const BASES: [(u32, &[u8]); 3] = [
    (
        0xC0,
        b"AAAAAA.CEEEEIIIIDNOOOOO.OUUUUY..AAAAAA.CEEEEIIIIDNOOOOO.OUUUUY.YAAAAAACCCCCCCCDDDDEEEEEEEEEE\
GGGGGGGGHHHHIIIIIIIIII..JJKK.LLLLLLLLLLNNNNNNNNNOOOOOO..RRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS",
    ),
    (
        0x180,
        b"BBBB..OCCDDDD...EFFG...IKKL..NNOOO..PP.....TTTTUU.VYYZZ..............D..L..N.AAIIOOUUUUUUUUUU\
.AAAA..GGGGKKOOOO..J.D.GG..NNAA..OOAAAAEEEEIIIIOOOORRRRUUUUSSTT..HHND..ZZAAEEOOOOOOOOYYLNTJ..ACCLTSZ..B..EEJJ.QRRYY",
    ),
    (
        0x1E00,
        b"AABBBBBBCCDDDDDDDDDDEEEEEEEEEEFFGGHHHHHHHHHHIIIIKKKKKKLLLLLLLLMMMMMMNNNNNNNNOOOOOOOOPPPPRRRRRRRR\
SSSSSSSSSSTTTTTTTTUUUUUUUUUUVVVVWWWWWWWWWWXXXXYYZZZZZZHTWYASSS..AAAAAAAAAAAAAAAAAAAAAAAAEEEEEEEEEEEEEEEE\
IIIIOOOOOOOOOOOOOOOOOOOOOOOOUUUUUUUUUUUUUUYYYYYYYY....YY",
    ),
];

/// The forms of a letter; `None` for what is no letter of these alphabets. A letter may stand
/// before combining marks: join them with [`with_mark`] first.
///
/// ```
/// use permit_precheck::form::fold::forms;
/// assert_eq!(forms('ü'), Some("UE UXX U"));
/// assert_eq!(forms('ễ'), Some("E"));
/// assert_eq!(forms('王'), None);
/// ```
pub fn forms(c: char) -> Option<Forms> {
    if c.is_ascii() {
        let index = usize::from(u8::try_from(c).ok()?.to_ascii_uppercase().checked_sub(b'A')?);
        return LETTERS.get(index..=index);
    }
    let capital = capital(c);
    if let Some(line) = SPECIAL.lines().find(|line| line.starts_with([c, capital])) {
        return Some(line.split_once(' ').map_or("", |(_, forms)| forms));
    }
    let base = |c: char| {
        BASES.iter().find_map(|(start, letters)| {
            let index = usize::try_from(u32::from(c).checked_sub(*start)?).ok()?;
            letters.get(index).filter(|letter| **letter != b'.')
        })
    };
    base(c).and_then(|letter| forms(char::from(*letter)))
}

/// The capital of a letter of [`SPECIAL`]; other letters stand in [`BASES`] as they are.
fn capital(c: char) -> char {
    let distance = match c {
        'à'..='þ' | 'а'..='я' => 0x20,
        'ѐ'..='џ' => 0x50,
        'œ' | 'ĳ' | 'ґ' => 1,
        'ə' => return 'Ə',
        _ => 0,
    };
    char::from_u32(u32::from(c) - distance).unwrap_or(c)
}

/// A combining mark, which a letter keeps or loses.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}')
}

/// The letter that a base and a combining mark make, where the pair has forms of its own.
///
/// ```
/// use permit_precheck::form::fold::with_mark;
/// assert_eq!(with_mark('u', '\u{0308}'), 'Ü');
/// assert_eq!(with_mark('e', '\u{0301}'), 'e');
/// ```
pub fn with_mark(base: char, mark: char) -> char {
    match (base.to_ascii_uppercase(), mark) {
        ('A', '\u{0308}') => 'Ä',
        ('A', '\u{030A}') => 'Å',
        ('O', '\u{0308}') => 'Ö',
        ('U', '\u{0308}') => 'Ü',
        ('N', '\u{0303}') => 'Ñ',
        ('И', '\u{0306}') => 'Й',
        ('Е', '\u{0308}') => 'Ё',
        _ => base,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_base_stands_at_its_letter() {
        for (letter, base) in [
            ('ș', "S"),
            ('Ț', "T"),
            ('Ǎ', "A"),
            ('ơ', "O"),
            ('Ɛ', "E"),
            ('ƒ', "F"),
            ('ÿ', "Y"),
            ('ſ', "S"),
            ('ỹ', "Y"),
            ('Ḁ', "A"),
            ('ɏ', "Y"),
        ] {
            assert_eq!(forms(letter), Some(base), "{letter}");
        }
        let lengths: Vec<usize> = BASES.iter().map(|(_, letters)| letters.len()).collect();
        assert_eq!(lengths, [192, 208, 256]);
    }

    #[test]
    fn letters_of_more_than_one_and_other_scripts() {
        assert_eq!(forms('ŉ'), Some("N"));
        assert_eq!(forms('ß'), Some("SS"));
        assert_eq!(forms('ж'), Some("ZH Z"));
        for none in ['×', '÷', '1', '王', 'م', '김', '\u{301}', '😀'] {
            assert_eq!(forms(none), None, "{none}");
        }
    }
}
