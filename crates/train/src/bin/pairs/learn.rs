//! The network's weights by adaptive steps, one example at a time, in an order fixed by a seed.

use events::learned::{CLASSES, Head, Shape};

use super::example::Example;

const COUNT: usize = CLASSES.len();

#[derive(Clone, Copy)]
pub struct Plan {
    pub passes: usize,
    pub rate: f32,
    pub decay: f32,
    pub buckets: usize,
    pub hidden: usize,
    /// Share of examples that are read without their vectors, and of those read without their words.
    pub blind: [f32; 2],
    /// Share of hidden units that rest in a step.
    pub rest: f32,
    /// Of the order and of the first weights.
    pub seed: u64,
}

struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as u32
    }

    fn below(&mut self, n: usize) -> usize {
        self.next() as usize % n
    }

    fn share(&mut self) -> f32 {
        self.next() as f32 / (1u32 << 31) as f32
    }
}

/// Weights with the running squares of their steps.
struct Layer {
    weights: Vec<f32>,
    squares: Vec<f32>,
}

impl Layer {
    fn new(count: usize, spread: f32, chance: &mut Chance) -> Self {
        let weights = (0..count).map(|_| spread * (chance.share() - 0.5)).collect();
        Self { weights, squares: vec![1e-6; count] }
    }

    fn step(&mut self, at: usize, gradient: f32, rate: f32, floor: f32) {
        self.squares[at] += gradient * gradient;
        self.weights[at] -= rate * gradient / (self.squares[at].sqrt() + floor);
    }
}

pub fn learn(examples: &[&Example], plan: Plan) -> Head {
    let dense_width = examples.iter().map(|e| e.triple.dense.len()).max().unwrap_or(0);
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15 ^ plan.seed);
    let mut sparse = Layer::new(plan.buckets * COUNT, 0.0, &mut chance);
    let mut dense = Layer::new(plan.hidden * dense_width, 0.002, &mut chance);
    let mut bias = Layer::new(plan.hidden, 0.0, &mut chance);
    let mut out = Layer::new(plan.hidden * COUNT, 0.5, &mut chance);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut vector = vec![0f32; dense_width];
    let mut units = vec![0f32; plan.hidden];
    for pass in 0..plan.passes {
        let rate = plan.rate * (1.0 - 0.9 * pass as f32 / plan.passes as f32);
        for at in (1..order.len()).rev() {
            order.swap(at, chance.below(at + 1));
        }
        for &at in &order {
            let example = examples[at];
            let draw = chance.share();
            let sees = draw >= plan.blind[0] && !example.triple.dense.is_empty() && plan.hidden > 0;
            let reads = !sees || draw < 1.0 - plan.blind[1];
            let mut scores = [0f32; COUNT];
            if reads {
                for &feature in &example.triple.sparse {
                    let row = (feature as usize % plan.buckets) * COUNT;
                    scores.iter_mut().zip(&sparse.weights[row..row + COUNT]).for_each(|(s, w)| *s += w);
                }
            }
            if sees {
                vector.iter_mut().zip(&example.triple.dense).for_each(|(v, &x)| *v = f32::from(x));
                for (unit, value) in units.iter_mut().enumerate() {
                    let row = &dense.weights[unit * dense_width..(unit + 1) * dense_width];
                    let sum = dot(row, &vector) + bias.weights[unit];
                    *value = if chance.share() < plan.rest { 0.0 } else { sum.max(0.0) / (1.0 - plan.rest) };
                    for (class, score) in scores.iter_mut().enumerate() {
                        *score += *value * out.weights[unit * COUNT + class];
                    }
                }
            }
            let wrong = gradient(&scores, example);
            if sees {
                for unit in (0..plan.hidden).filter(|&u| units[u] > 0.0) {
                    let mut back = 0.0;
                    for (class, &wrong) in wrong.iter().enumerate() {
                        let slot = unit * COUNT + class;
                        back += wrong * out.weights[slot];
                        let shrink = plan.decay * 20.0 * out.weights[slot];
                        out.step(slot, wrong * units[unit] + shrink, rate * 0.5, 0.3);
                    }
                    back /= 1.0 - plan.rest;
                    bias.step(unit, back, rate * 0.2, 0.3);
                    let from = unit * dense_width;
                    step_row(&mut dense, from, back, &vector, rate * 0.05);
                }
            }
            if reads {
                for &feature in &example.triple.sparse {
                    let row = (feature as usize % plan.buckets) * COUNT;
                    for (class, &wrong) in wrong.iter().enumerate() {
                        let shrink = plan.decay * 50.0 * sparse.weights[row + class];
                        sparse.step(row + class, wrong + shrink, rate, 0.3);
                    }
                }
            }
        }
    }
    let shape = Shape { buckets: plan.buckets, dense: dense_width, hidden: plan.hidden };
    Head::new(shape, &sparse.weights, &dense.weights, &bias.weights, &out.weights)
}

fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut parts = [0f32; 16];
    let (left, right) = (a.chunks_exact(16), b.chunks_exact(16));
    let rest: f32 = left.remainder().iter().zip(right.remainder()).map(|(x, y)| x * y).sum();
    for (x, y) in left.zip(right) {
        for lane in 0..16 {
            parts[lane] += x[lane] * y[lane];
        }
    }
    parts.iter().sum::<f32>() + rest
}

/// Plain steps of one row: the vectors are all of one size, so that adaptive ones gain nothing.
fn step_row(layer: &mut Layer, from: usize, back: f32, vector: &[f32], rate: f32) {
    layer.squares[from] += back * back;
    let step = rate * back / (layer.squares[from].sqrt() + 0.3) / 32.0;
    let row = &mut layer.weights[from..from + vector.len()];
    row.iter_mut().zip(vector).for_each(|(w, v)| *w -= step * v + 1e-6 * *w);
}

/// Slope of the loss by each score: the likelihood that one of the right classes is drawn.
fn gradient(scores: &[f32; COUNT], example: &Example) -> [f32; COUNT] {
    let top = scores.iter().copied().fold(f32::MIN, f32::max);
    let powers = scores.map(|s| (s - top).exp());
    let all: f32 = powers.iter().sum();
    let right: f32 = (0..COUNT).filter(|c| example.classes >> c & 1 == 1).map(|c| powers[c]).sum();
    let mut wrong = [0f32; COUNT];
    for (class, slot) in wrong.iter_mut().enumerate() {
        let wanted = if example.classes >> class & 1 == 1 { powers[class] / right.max(1e-12) } else { 0.0 };
        *slot = (powers[class] / all - wanted) * example.weight;
    }
    wrong
}
