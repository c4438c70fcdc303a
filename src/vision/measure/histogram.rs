//! How often each of 256 values occurs, and what follows from it.

/// Counts of 256 values.
#[derive(Debug, Clone)]
pub struct Histogram {
    counts: [u32; 256],
    total: u32,
}

impl FromIterator<u8> for Histogram {
    fn from_iter<I: IntoIterator<Item = u8>>(values: I) -> Self {
        let mut counts = [0; 256];
        let mut total = 0;
        for value in values {
            counts[usize::from(value)] += 1;
            total += 1;
        }
        Histogram { counts, total }
    }
}

impl From<[u32; 256]> for Histogram {
    fn from(counts: [u32; 256]) -> Self {
        Histogram { counts, total: counts.iter().sum() }
    }
}

impl Histogram {
    /// How many values were counted.
    pub fn total(&self) -> u32 {
        self.total
    }

    /// The value below or at which this share of them lies; 0 where there are none.
    ///
    /// ```
    /// use permit_precheck_vision::measure::histogram::Histogram;
    /// let values: Histogram = [10, 20, 30, 40, 50].into_iter().collect();
    /// assert_eq!((values.at(0.0), values.at(0.5), values.at(1.0)), (10, 30, 50));
    /// ```
    pub fn at(&self, share: f64) -> u8 {
        // A share of a count of u32 is one.
        let wanted = ((f64::from(self.total) * share).ceil() as u32).max(1);
        let mut seen = 0;
        for (value, count) in (0..=u8::MAX).zip(&self.counts) {
            seen += count;
            if seen >= wanted {
                return value;
            }
        }
        0
    }

    /// The share of them from one value to another, both included.
    pub fn share(&self, from: u8, to: u8) -> f64 {
        let within: u32 = self.counts[usize::from(from)..=usize::from(to.max(from))].iter().sum();
        f64::from(within) / f64::from(self.total.max(1))
    }

    /// How many equally frequent values would be as mixed: one over the sum of the squared shares.
    pub fn levels(&self) -> f64 {
        let total = f64::from(self.total.max(1));
        let squares: f64 =
            self.counts.iter().map(|count| (f64::from(*count) / total).powi(2)).sum();
        if squares > 0.0 { 1.0 / squares } else { 0.0 }
    }
}

/// The value that so many lie below, by counting: for a hundred values or so, for which the standard
/// library's sort would add some kilobytes to the module. `None` where there are not so many.
pub fn nth(values: &[f64], place: usize) -> Option<f64> {
    let below = |value: &f64| values.iter().filter(|other| *other < value).count();
    let with = |value: &f64| values.iter().filter(|other| *other <= value).count();
    values.iter().copied().find(|value| below(value) <= place && place < with(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nth_is_that_of_the_sorted_values() {
        let values = [3.0, -1.0, 3.0, 0.5, 7.0, 3.0, -1.0];
        let mut sorted = values;
        sorted.sort_unstable_by(f64::total_cmp);
        for (place, value) in sorted.into_iter().enumerate() {
            assert_eq!(nth(&values, place), Some(value));
        }
        assert_eq!(nth(&values, values.len()), None);
        assert_eq!(nth(&[], 0), None);
    }
}
