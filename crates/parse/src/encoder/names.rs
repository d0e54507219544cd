//! Name tags: the best sequence in which no name goes on that has not begun.

/// `scores` holds a row of `labels.len()` logits a word; the labels are BIO. Gives one label index a word.
pub fn decode(scores: &[f32], labels: &[String]) -> Vec<usize> {
    let width = labels.len();
    let mut back: Vec<usize> = Vec::with_capacity(scores.len());
    let mut best: Vec<f32> = Vec::new();
    for row in scores.chunks_exact(width) {
        let mut next = vec![0f32; width];
        for (label, next) in next.iter_mut().enumerate() {
            let from = if best.is_empty() {
                None
            } else {
                (0..width)
                    .filter(|&p| follows(&labels[p], &labels[label]))
                    .max_by(|&a, &b| best[a].total_cmp(&best[b]).then(b.cmp(&a)))
            };
            let open = best.is_empty() && follows("O", &labels[label]);
            *next = row[label] + from.map_or(if open { 0.0 } else { -1e9 }, |p| best[p]);
            back.push(from.unwrap_or(0));
        }
        best = next;
    }
    let Some(mut at) = (0..best.len()).max_by(|&a, &b| best[a].total_cmp(&best[b]).then(b.cmp(&a))) else {
        return Vec::new();
    };
    let mut path = Vec::with_capacity(scores.len() / width);
    for row in back.chunks_exact(width).rev() {
        path.push(at);
        at = row[at];
    }
    path.reverse();
    path
}

fn follows(before: &str, label: &str) -> bool {
    label.strip_prefix("I-").is_none_or(|kind| before.len() > 2 && &before[2..] == kind)
}
