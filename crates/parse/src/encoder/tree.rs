//! From arc scores to a tree with one root: the greedy heads where they make one, else the maximum spanning tree
//! (Chu-Liu and Edmonds).

/// `scores[dependent * nodes + head]` over `nodes` nodes, node 0 the root above the sentence. Gives the head of each
/// node; entry 0 means nothing.
pub fn decode(scores: &[f32], nodes: usize) -> Vec<usize> {
    let mut greedy = vec![0; nodes];
    for dependent in 1..nodes {
        let row = &scores[dependent * nodes..(dependent + 1) * nodes];
        greedy[dependent] =
            (0..nodes).filter(|&h| h != dependent).fold(if dependent == 0 { 1 } else { 0 }, |best, head| {
                if row[head] > row[best] { head } else { best }
            });
    }
    if is_tree(&greedy) {
        return greedy;
    }
    // A root arc costs so much that the best tree has the one it cannot do without.
    let mut weights = scores.to_vec();
    for dependent in 1..nodes {
        weights[dependent * nodes] -= 1e5;
    }
    edmonds(&weights, nodes)
}

fn is_tree(heads: &[usize]) -> bool {
    heads.iter().skip(1).filter(|&&h| h == 0).count() == 1
        && (1..heads.len()).all(|node| {
            let mut at = node;
            (0..heads.len()).any(|_| {
                at = heads[at];
                at == 0
            })
        })
}

fn edmonds(weights: &[f32], nodes: usize) -> Vec<usize> {
    let mut heads = vec![0; nodes];
    for dependent in 1..nodes {
        let row = &weights[dependent * nodes..(dependent + 1) * nodes];
        heads[dependent] = (1..nodes)
            .filter(|&h| h != dependent)
            .fold(0, |best, h| if row[h] > row[best] { h } else { best });
    }
    let Some(circle) = circle(&heads) else { return heads };
    let mut within = vec![false; nodes];
    for &node in &circle {
        within[node] = true;
    }
    // The circle becomes the last node of a smaller graph.
    let outside: Vec<usize> = (0..nodes).filter(|&n| !within[n]).collect();
    let small = outside.len() + 1;
    let last = small - 1;
    let mut smaller = vec![f32::MIN; small * small];
    let mut enters = vec![0; small];
    let mut leaves = vec![0; small];
    for (index, &node) in outside.iter().enumerate() {
        for (other, &head) in outside.iter().enumerate() {
            smaller[index * small + other] = weights[node * nodes + head];
        }
        let gain = |at: usize| weights[at * nodes + node] - weights[at * nodes + heads[at]];
        enters[index] =
            circle.iter().copied().fold(circle[0], |best, at| if gain(at) > gain(best) { at } else { best });
        smaller[last * small + index] = gain(enters[index]);
        let cost = |at: usize| weights[node * nodes + at];
        leaves[index] =
            circle.iter().copied().fold(circle[0], |best, at| if cost(at) > cost(best) { at } else { best });
        smaller[index * small + last] = cost(leaves[index]);
    }
    let solved = edmonds(&smaller, small);
    for (index, &node) in outside.iter().enumerate().skip(1) {
        heads[node] = if solved[index] == last { leaves[index] } else { outside[solved[index]] };
    }
    heads[enters[solved[last]]] = outside[solved[last]];
    heads
}

/// The nodes of one circle, if there is one.
fn circle(heads: &[usize]) -> Option<Vec<usize>> {
    let mut seen = vec![0; heads.len()];
    for start in 1..heads.len() {
        let mut at = start;
        while at != 0 && seen[at] == 0 {
            seen[at] = start;
            at = heads[at];
        }
        if at != 0 && seen[at] == start {
            let mut found = vec![at];
            let mut next = heads[at];
            while next != at {
                found.push(next);
                next = heads[next];
            }
            return Some(found);
        }
    }
    None
}
