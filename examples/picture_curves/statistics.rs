//! Rates, their intervals, equal error rates.

use crate::random::Random;

/// So many of so many.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rate {
    pub hits: usize,
    pub all: usize,
}

impl Rate {
    pub fn add(&mut self, hit: bool) {
        self.hits += usize::from(hit);
        self.all += 1;
    }

    pub fn share(&self) -> f64 {
        self.hits as f64 / self.all.max(1) as f64
    }

    /// Wilson's interval, 95 %.
    pub fn interval(&self) -> (f64, f64) {
        let (n, z) = (self.all.max(1) as f64, 1.96f64);
        let p = self.share();
        let middle = (p + z * z / (2.0 * n)) / (1.0 + z * z / n);
        let reach = z / (1.0 + z * z / n) * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
        ((middle - reach).max(0.0), (middle + reach).min(1.0))
    }

    /// Percent and their interval.
    pub fn percent(&self) -> String {
        if self.all == 0 {
            return "–".to_owned();
        }
        let (low, high) = self.interval();
        format!("{:.1} ({:.1} to {:.1})", self.share() * 100.0, low * 100.0, high * 100.0)
    }
}

/// How bad each photo of one person is, damaged and not: higher is worse.
#[derive(Debug, Clone, Default)]
pub struct Scores {
    pub damaged: Vec<f64>,
    pub undamaged: Vec<f64>,
}

/// The rate at which as many damaged photos are missed as undamaged ones are refused; `None` where one
/// of the two kinds is missing.
pub fn equal_error(people: &[&Scores]) -> Option<f64> {
    // Where values are equal the damaged stand first, so that a threshold at the value takes both.
    let of = |scores: &Scores| {
        let damaged = scores.damaged.iter().map(|score| (*score, true));
        damaged.chain(scores.undamaged.iter().map(|score| (*score, false))).collect::<Vec<_>>()
    };
    let mut all: Vec<(f64, bool)> = people.iter().flat_map(|scores| of(scores)).collect();
    all.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let damaged = all.iter().filter(|(_, damaged)| *damaged).count();
    let undamaged = all.len() - damaged;
    if damaged == 0 || undamaged == 0 {
        return None;
    }
    // Everything is refused at first; then the threshold rises past one value after another.
    let (mut missed, mut passed) = (0, 0);
    let mut best = (1.0, 0.5);
    let mut weigh = |missed: usize, passed: usize| {
        let miss = missed as f64 / damaged as f64;
        let alarm = 1.0 - passed as f64 / undamaged as f64;
        if (miss - alarm).abs() < best.0 {
            best = ((miss - alarm).abs(), (miss + alarm) / 2.0);
        }
    };
    weigh(0, 0);
    for (at, (score, is_damaged)) in all.iter().enumerate() {
        missed += usize::from(*is_damaged);
        passed += usize::from(!is_damaged);
        if all.get(at + 1).is_none_or(|(next, _)| next > score) {
            weigh(missed, passed);
        }
    }
    Some(best.1)
}

const DRAWS: usize = 400;

/// The equal error rate and its 95 % interval: people are drawn again and again, with all their photos.
pub fn equal_error_between(people: &[Scores]) -> Option<(f64, f64, f64)> {
    let rate = equal_error(&people.iter().collect::<Vec<_>>())?;
    let mut random = Random::of("bootstrap", people.len());
    let mut rates: Vec<f64> = (0..DRAWS)
        .filter_map(|_| {
            let drawn: Vec<&Scores> =
                (0..people.len()).map(|_| &people[random.below(people.len())]).collect();
            equal_error(&drawn)
        })
        .collect();
    rates.sort_unstable_by(f64::total_cmp);
    let at = |share: f64| rates.get((rates.len() as f64 * share) as usize).copied();
    Some((rate, at(0.025)?, at(0.975)?))
}

pub fn percent_between(rate: Option<(f64, f64, f64)>) -> String {
    match rate {
        Some((rate, low, high)) => {
            format!("{:.1} ({:.1} to {:.1})", rate * 100.0, low * 100.0, high * 100.0)
        }
        None => "–".to_owned(),
    }
}
