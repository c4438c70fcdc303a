//! Rows of bytes added up, sixteen at a time: every photo is made smaller so.

use wide::{u8x16, u16x8};

/// So many rows of bytes at most fit sums of 16 bits.
pub(crate) const MOST: u32 = 257;

/// Adds a row of bytes to sums, as many as both have.
///
/// At most [`MOST`] rows may be added up.
pub(crate) fn add(sums: &mut [u16], row: &[u8]) {
    let length = sums.len().min(row.len());
    let (bytes, rest) = row[..length].as_chunks::<16>();
    let (whole, last) = sums.split_at_mut(bytes.len() * 16);
    let halves = whole.as_chunks_mut::<8>().0.as_chunks_mut::<2>().0;
    for ([low, high], bytes) in halves.iter_mut().zip(bytes) {
        let bytes = u8x16::new(*bytes);
        *low = (u16x8::new(*low) + u16x8::from_u8x16_low(bytes)).to_array();
        *high = (u16x8::new(*high) + u16x8::from_u8x16_high(bytes)).to_array();
    }
    for (sum, value) in last.iter_mut().zip(rest) {
        *sum += u16::from(*value);
    }
}

/// The mean red, green and blue of cells so many pixels wide, of so many rows added up; the last cell may be
/// narrower.
pub(crate) fn means(sums: &[u16], side: usize, rows: usize) -> impl Iterator<Item = [f32; 3]> + '_ {
    // A multiplication is cheaper than a division.
    let share = move |pixels: usize| 1.0 / (pixels * rows).max(1) as f32;
    let whole = share(side);
    sums.chunks(side * 3).map(move |cell| {
        let mut colour = [0_u32; 3];
        for [red, green, blue] in cell.as_chunks().0 {
            colour[0] += u32::from(*red);
            colour[1] += u32::from(*green);
            colour[2] += u32::from(*blue);
        }
        let share = if cell.len() == side * 3 { whole } else { share(cell.len() / 3) };
        colour.map(|sum| sum as f32 * share)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_what_one_by_one_gives() {
        for length in [0, 1, 7, 16, 17, 31, 32, 100] {
            let row = |from: usize| (0..length).map(|at| (at * 37 + from * 101) as u8).collect();
            let mut sums = vec![0_u16; length];
            let rows: Vec<Vec<u8>> = (0..3).map(row).collect();
            rows.iter().for_each(|row| add(&mut sums, row));
            for (at, sum) in sums.into_iter().enumerate() {
                assert_eq!(sum, rows.iter().map(|row| u16::from(row[at])).sum());
            }
        }
    }

    #[test]
    fn as_many_white_rows_as_promised_fit() {
        let mut sums = [0; 20];
        (0..MOST).for_each(|_| add(&mut sums, &[255; 20]));
        assert_eq!(sums, [65_535; 20]);
        // What the other is too short for is left alone.
        add(&mut sums[..4], &[0; 9]);
        add(&mut [0; 3], &[1; 2]);
    }
}
