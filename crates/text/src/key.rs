//! Feature keys: 32-bit hashes, the same on every machine.

/// Hash of a string.
pub fn text(s: &str) -> u32 {
    let mut hash = 0xcbf2_9ce4_8422_2325u64;
    for &byte in s.as_bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    fold(hash)
}

#[inline]
fn fold(hash: u64) -> u32 {
    let hash = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (hash >> 32) as u32 ^ (hash as u32 >> 7)
}

/// Key of template `template` filled with up to three values.
#[inline]
pub fn of(template: u32, a: u32, b: u32, c: u32) -> u32 {
    let first = (u64::from(a) | u64::from(template + 1) << 32).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let second = (u64::from(b) | u64::from(c) << 32).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    fold((first ^ (first >> 29)).wrapping_add(second ^ (second >> 31)))
}

/// Keys of one decision, filled template by template.
#[derive(Default)]
pub struct Keys {
    pub list: Vec<u32>,
    template: u32,
}

impl Keys {
    /// Starts the features of a decision; `space` keeps models apart.
    pub fn start(&mut self, space: u32) {
        self.list.clear();
        self.template = space << 16;
    }

    #[inline]
    pub fn add(&mut self, a: u32) {
        self.add3(a, 0, 0);
    }

    #[inline]
    pub fn add2(&mut self, a: u32, b: u32) {
        self.add3(a, b, 0);
    }

    #[inline]
    pub fn add3(&mut self, a: u32, b: u32, c: u32) {
        self.template += 1;
        self.list.push(of(self.template, a, b, c));
    }
}
