//! The two check digits that several numbers share.

/// ISO 7064 MOD 11-2 of a body of digits, as GB 11643 uses it: `0` to `9`, or `X` for ten. `None`
/// where the body has anything but digits.
///
/// ```
/// use permit_precheck::form::check_digit::mod_11_2;
/// assert_eq!(mod_11_2("11010519491231002"), Some('X'));
/// ```
pub fn mod_11_2(body: &str) -> Option<char> {
    let sum = body.chars().try_fold(0u32, |sum, c| Some((sum + c.to_digit(10)?) * 2 % 11))?;
    match (12 - sum) % 11 {
        10 => Some('X'),
        digit => char::from_digit(digit, 10),
    }
}

/// The check digit of ICAO Doc 9303-3 4.9: weights 7, 3, 1; A = 10 to Z = 35, `<` = 0. `None` where
/// a character is none of these.
///
/// ```
/// use permit_precheck::form::check_digit::seven_three_one;
/// assert_eq!(seven_three_one("AB2134<<<".chars()), Some('5'));
/// ```
pub fn seven_three_one(text: impl Iterator<Item = char>) -> Option<char> {
    let sum = text
        .zip([7, 3, 1].into_iter().cycle())
        .try_fold(0u32, |sum, (c, weight)| Some((sum + mrz_value(c)? * weight) % 10))?;
    char::from_digit(sum, 10)
}

/// Value of a character of the machine-readable zone: 0 to 35.
pub fn mrz_value(c: char) -> Option<u32> {
    match c {
        '<' => Some(0),
        '0'..='9' | 'A'..='Z' => c.to_digit(36),
        _ => None,
    }
}
