//! Random numbers that are the same on every run: SplitMix64, and smooth noise over the plane.

#[derive(Debug, Clone)]
pub struct Random(u64);

fn stir(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

impl Random {
    /// The numbers that belong to a name and a count.
    pub fn of(name: &str, count: usize) -> Self {
        let seed = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
            (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        Random(seed ^ stir(count as u64 + 1))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        stir(self.0)
    }

    /// 0 to 1, without 1.
    pub fn unit(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1u64 << 24) as f32
    }

    pub fn within(&mut self, from: f32, to: f32) -> f32 {
        from + (to - from) * self.unit()
    }

    /// One of so many.
    pub fn below(&mut self, count: usize) -> usize {
        (self.next() % count.max(1) as u64) as usize
    }

    pub fn chance(&mut self, share: f32) -> bool {
        self.unit() < share
    }

    /// 1 or -1.
    pub fn sign(&mut self) -> f32 {
        if self.chance(0.5) { 1.0 } else { -1.0 }
    }

    pub fn pick<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        of.get(self.below(of.len())).copied()
    }

    /// Of mean 0 and deviation 1 (Box and Muller).
    pub fn normal(&mut self) -> f32 {
        let radius = (-2.0 * (1.0 - self.unit()).ln()).sqrt();
        radius * (self.unit() * std::f32::consts::TAU).cos()
    }

    /// Puts a list into a random order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }

    /// A field of smooth noise of its own.
    pub fn noise(&mut self) -> Noise {
        Noise(self.next())
    }
}

/// Noise over the plane, -1 to 1, that changes over a length of 1.
#[derive(Debug, Clone, Copy)]
pub struct Noise(u64);

impl Noise {
    pub fn at(self, x: f32, y: f32) -> f32 {
        let (left, up) = (x.floor(), y.floor());
        let ease = |t: f32| t * t * (3.0 - 2.0 * t);
        let (fx, fy) = (ease(x - left), ease(y - up));
        let corner = |dx: f32, dy: f32| {
            // Whole numbers far inside the range of i32.
            let (column, row) = ((left + dx) as i32, (up + dy) as i32);
            let place = (u64::from(column.cast_unsigned()) << 32) | u64::from(row.cast_unsigned());
            (stir(self.0 ^ stir(place)) >> 40) as f32 / (1u64 << 23) as f32 - 1.0
        };
        let upper = corner(0.0, 0.0) * (1.0 - fx) + corner(1.0, 0.0) * fx;
        let lower = corner(0.0, 1.0) * (1.0 - fx) + corner(1.0, 1.0) * fx;
        upper * (1.0 - fy) + lower * fy
    }

    /// Three sizes of it together.
    pub fn rough(self, x: f32, y: f32) -> f32 {
        let finer = |times: f32| self.at(x * times + times * 17.0, y * times);
        (self.at(x, y) + finer(2.1) * 0.5 + finer(4.3) * 0.25) / 1.75
    }
}
