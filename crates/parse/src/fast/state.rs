//! The arc-hybrid transition system. The root stands behind the last word, so every sequence of legal moves
//! ends in a tree with one root.

pub const SHIFT: usize = 0;
/// The first word of the buffer becomes the head of the top of the stack.
pub const LEFT: usize = 1;
/// The second word of the stack becomes the head of the top.
pub const RIGHT: usize = 2;
pub const MOVES: usize = 3;

/// No label yet.
pub const BARE: u8 = 255;

pub struct State {
    pub count: usize,
    pub stack: Vec<usize>,
    /// First word of the buffer; `count` is the root.
    pub next: usize,
    pub head: Vec<usize>,
    pub label: Vec<u8>,
    /// The outermost and next child on the left (0) and the right (1); `nobody()` where there is none.
    pub child: Vec<[[usize; 2]; 2]>,
    pub children: Vec<[u8; 2]>,
    /// Labels of the children on each side, as bits.
    pub labels: Vec<[u64; 2]>,
}

impl State {
    pub fn new(count: usize) -> Self {
        let nobody = count + 1;
        Self {
            count,
            stack: Vec::with_capacity(count),
            next: 0,
            head: vec![nobody; count + 2],
            label: vec![BARE; count + 2],
            child: vec![[[nobody; 2]; 2]; count + 2],
            children: vec![[0; 2]; count + 2],
            labels: vec![[0; 2]; count + 2],
        }
    }

    pub fn nobody(&self) -> usize {
        self.count + 1
    }

    /// `depth` 0 is the top of the stack.
    pub fn stacked(&self, depth: usize) -> usize {
        self.stack.len().checked_sub(depth + 1).map_or(self.nobody(), |at| self.stack[at])
    }

    pub fn buffered(&self, ahead: usize) -> usize {
        let at = self.next + ahead;
        if at <= self.count { at } else { self.nobody() }
    }

    pub fn done(&self) -> bool {
        self.next == self.count && self.stack.is_empty()
    }

    pub fn legal(&self, action: usize) -> bool {
        match action {
            SHIFT => self.next < self.count,
            LEFT => !self.stack.is_empty() && (self.next < self.count || self.stack.len() == 1),
            _ => self.stack.len() >= 2,
        }
    }

    /// Head and dependent of the arc that `action` makes.
    pub fn arc(&self, action: usize) -> Option<(usize, usize)> {
        match action {
            LEFT => Some((self.next, self.stacked(0))),
            RIGHT => Some((self.stacked(1), self.stacked(0))),
            _ => None,
        }
    }

    /// Takes a legal move; `label` counts where it makes an arc.
    pub fn take(&mut self, action: usize, label: u8) {
        let Some((head, word)) = self.arc(action) else {
            self.stack.push(self.next);
            self.next += 1;
            return;
        };
        self.stack.pop();
        self.head[word] = head;
        self.label[word] = label;
        let side = usize::from(word > head);
        self.child[head][side] = [word, self.child[head][side][0]];
        self.children[head][side] = self.children[head][side].saturating_add(1);
        self.labels[head][side] |= 1 << (label & 63);
    }

    pub fn best_legal(&self, scores: &[i32]) -> usize {
        let mut best = None;
        for action in 0..MOVES {
            if self.legal(action) && best.is_none_or(|b: usize| scores[action] > scores[b]) {
                best = Some(action);
            }
        }
        best.unwrap_or(SHIFT)
    }
}
