//! A tiny font: digits, some capitals, a few signs, 5 dots wide and 7 high.

pub const ROWS: usize = 7;
const COLUMNS: usize = 5;

/// Each row of five dots as a number, the leftmost dot the highest bit.
fn rows(letter: char) -> [u8; ROWS] {
    match letter {
        '0' => [14, 17, 19, 21, 25, 17, 14],
        '1' => [4, 12, 4, 4, 4, 4, 14],
        '2' => [14, 17, 1, 2, 4, 8, 31],
        '3' => [31, 2, 4, 2, 1, 17, 14],
        '4' => [2, 6, 10, 18, 31, 2, 2],
        '5' => [31, 16, 30, 1, 1, 17, 14],
        '6' => [6, 8, 16, 30, 17, 17, 14],
        '7' => [31, 1, 2, 4, 8, 8, 8],
        '8' => [14, 17, 17, 14, 17, 17, 14],
        '9' => [14, 17, 17, 15, 1, 2, 12],
        'A' => [14, 17, 17, 31, 17, 17, 17],
        'C' => [14, 17, 16, 16, 16, 17, 14],
        'D' => [30, 17, 17, 17, 17, 17, 30],
        'E' => [31, 16, 16, 30, 16, 16, 31],
        'F' => [31, 16, 16, 30, 16, 16, 16],
        'H' => [17, 17, 17, 31, 17, 17, 17],
        'I' => [14, 4, 4, 4, 4, 4, 14],
        'L' => [16, 16, 16, 16, 16, 16, 31],
        'M' => [17, 27, 21, 21, 17, 17, 17],
        'N' => [17, 25, 21, 19, 17, 17, 17],
        'O' => [14, 17, 17, 17, 17, 17, 14],
        'P' => [30, 17, 17, 30, 16, 16, 16],
        'R' => [30, 17, 17, 30, 20, 18, 17],
        'S' => [15, 16, 16, 14, 1, 1, 30],
        'T' => [31, 4, 4, 4, 4, 4, 4],
        'U' => [17, 17, 17, 17, 17, 17, 14],
        'Y' => [17, 17, 10, 4, 4, 4, 4],
        '-' => [0, 0, 0, 14, 0, 0, 0],
        '.' => [0, 0, 0, 0, 0, 12, 12],
        ':' => [0, 12, 12, 0, 12, 12, 0],
        '\'' => [4, 4, 8, 0, 0, 0, 0],
        _ => [0; ROWS],
    }
}

/// How many dots wide a text is.
pub fn width(text: &str) -> usize {
    text.chars().count() * (COLUMNS + 1)
}

/// Whether a text has ink so many dots to the right and down.
pub fn inked(text: &str, along: f32, down: f32) -> bool {
    if along < 0.0 || down < 0.0 {
        return false;
    }
    let (column, row) = (along as usize, down as usize);
    let Some(letter) = text.chars().nth(column / (COLUMNS + 1)) else { return false };
    let dot = column % (COLUMNS + 1);
    rows(letter).get(row).is_some_and(|row| dot < COLUMNS && row >> (COLUMNS - 1 - dot) & 1 == 1)
}
