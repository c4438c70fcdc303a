//! One number a pixel: a layer to draw on, or a channel to blur.

#[derive(Debug, Clone)]
pub struct Plane {
    pub width: usize,
    pub height: usize,
    pub data: Vec<f32>,
}

impl Plane {
    pub fn new(width: usize, height: usize) -> Self {
        Plane { width, height, data: vec![0.0; width * height] }
    }

    pub fn from_fn(width: usize, height: usize, of: impl Fn(usize, usize) -> f32) -> Self {
        let data = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        Plane { width, height, data: data.map(|(x, y)| of(x, y)).collect() }
    }

    pub fn like(&self, data: Vec<f32>) -> Self {
        Plane { data, ..*self }
    }

    /// The value at a place between pixels; past the edges the edge goes on.
    pub fn at(&self, x: f32, y: f32) -> f32 {
        let x = (x - 0.5).clamp(0.0, (self.width - 1) as f32);
        let y = (y - 0.5).clamp(0.0, (self.height - 1) as f32);
        let (left, up) = (x as usize, y as usize);
        let (right, below) = ((left + 1).min(self.width - 1), (up + 1).min(self.height - 1));
        let value = |x: usize, y: usize| self.data[y * self.width + x];
        let (fx, fy) = (x - left as f32, y - up as f32);
        let upper = value(left, up) + (value(right, up) - value(left, up)) * fx;
        let lower = value(left, below) + (value(right, below) - value(left, below)) * fx;
        upper + (lower - upper) * fy
    }

    /// The mean over squares of 2 × radius + 1 pixels; past the edges the edge goes on.
    pub fn mean(&self, radius: usize) -> Plane {
        self.mean_across(radius).turned().mean_across(radius).turned()
    }

    fn mean_across(&self, radius: usize) -> Plane {
        let last = self.width - 1;
        let count = (2 * radius + 1) as f32;
        let mut data = Vec::with_capacity(self.data.len());
        for row in self.data.chunks_exact(self.width) {
            let mut sum = row[0] * radius as f32;
            sum += (0..=radius).map(|x| row[x.min(last)]).sum::<f32>();
            for x in 0..self.width {
                data.push(sum / count);
                sum += row[(x + radius + 1).min(last)] - row[x.saturating_sub(radius)];
            }
        }
        self.like(data)
    }

    fn turned(&self) -> Plane {
        let mut data = Vec::with_capacity(self.data.len());
        for x in 0..self.width {
            data.extend((0..self.height).map(|y| self.data[y * self.width + x]));
        }
        Plane { width: self.height, height: self.width, data }
    }

    /// Nearly a Gaussian: three means.
    pub fn blur(&self, sigma: f32) -> Plane {
        let radius = ((4.0 * sigma * sigma + 1.0).sqrt() / 2.0 - 0.5).round() as usize;
        if radius == 0 { self.clone() } else { self.mean(radius).mean(radius).mean(radius) }
    }

    /// Out of focus: every point becomes a disc.
    pub fn defocus(&self, radius: f32) -> Plane {
        let (width, height) = (self.width, self.height);
        let sums: Vec<Vec<f32>> = self.data.chunks_exact(width).map(running).collect();
        let reach = radius.floor() as isize;
        let mut data = vec![0.0; self.data.len()];
        let mut area = 0.0;
        for down in -reach..=reach {
            let half = (radius * radius - (down * down) as f32).max(0.0).sqrt() + 0.25;
            area += 2.0 * half;
            for y in 0..height {
                let row = &sums[(y as isize + down).clamp(0, height as isize - 1) as usize];
                for (x, to) in data[y * width..(y + 1) * width].iter_mut().enumerate() {
                    let middle = x as f32 + 0.5;
                    *to += up_to(row, middle + half) - up_to(row, middle - half);
                }
            }
        }
        data.iter_mut().for_each(|value| *value /= area);
        self.like(data)
    }

    /// Moved along a line while the shutter was open.
    pub fn moved(&self, length: f32, degrees: f32) -> Plane {
        let (sin, cos) = degrees.to_radians().sin_cos();
        let steps = (length * 2.0).ceil().max(1.0) as usize;
        let mut data = vec![0.0; self.data.len()];
        let share = 1.0 / (steps + 1) as f32;
        for step in 0..=steps {
            let along = (step as f32 / steps as f32 - 0.5) * length;
            let (x, y) = (cos * along, sin * along);
            let (left, up) = (x.floor(), y.floor());
            let (fx, fy) = (x - left, y - up);
            for (dx, dy, weight) in [
                (0, 0, (1.0 - fx) * (1.0 - fy)),
                (1, 0, fx * (1.0 - fy)),
                (0, 1, (1.0 - fx) * fy),
                (1, 1, fx * fy),
            ] {
                self.add_shifted(&mut data, left as isize + dx, up as isize + dy, weight * share);
            }
        }
        self.like(data)
    }

    fn add_shifted(&self, to: &mut [f32], dx: isize, dy: isize, weight: f32) {
        if weight < 1e-5 {
            return;
        }
        let (width, height) = (self.width as isize, self.height as isize);
        for (y, row) in to.chunks_exact_mut(self.width).enumerate() {
            let from = (y as isize + dy).clamp(0, height - 1) * width;
            let from = &self.data[from as usize..(from + width) as usize];
            for (x, to) in row.iter_mut().enumerate() {
                *to += from[(x as isize + dx).clamp(0, width - 1) as usize] * weight;
            }
        }
    }

    /// Smooth where it is nearly flat, edges kept (He, Sun, Tang 2010, guided by itself).
    pub fn smoothed(&self, radius: usize, variance: f32) -> Plane {
        let mean = self.mean(radius);
        let square = self.like(self.data.iter().map(|value| value * value).collect()).mean(radius);
        let (mut slope, mut base) = (Vec::new(), Vec::new());
        for (mean, square) in mean.data.iter().zip(&square.data) {
            let own = (square - mean * mean).max(0.0);
            let a = own / (own + variance);
            slope.push(a);
            base.push(mean * (1.0 - a));
        }
        let (slope, base) = (self.like(slope).mean(radius), self.like(base).mean(radius));
        let parts = self.data.iter().zip(slope.data.iter().zip(&base.data));
        self.like(parts.map(|(value, (a, b))| a * value + b).collect())
    }
}

/// Sums of a row up to each pixel, with 0 before the first.
fn running(row: &[f32]) -> Vec<f32> {
    let mut sum = 0.0;
    let mut sums = vec![0.0];
    sums.extend(row.iter().map(|value| {
        sum += value;
        sum
    }));
    sums
}

/// The sum of a row up to a place between pixels; past the edges the edge goes on.
fn up_to(sums: &[f32], place: f32) -> f32 {
    let last = sums.len() - 1;
    if place <= 0.0 {
        return place * sums[1];
    }
    if place >= last as f32 {
        return sums[last] + (place - last as f32) * (sums[last] - sums[last - 1]);
    }
    let at = place as usize;
    sums[at] + (sums[at + 1] - sums[at]) * (place - at as f32)
}
