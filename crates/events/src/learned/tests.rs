use super::{BUCKETS, CLASSES, Scorer};

#[test]
fn a_feature_with_weight_makes_its_class_the_surest() {
    let mut weights = vec![0i8; BUCKETS * CLASSES.len()];
    weights[7 * CLASSES.len() + 4] = 50;
    let p = Scorer::new(weights, 100).probabilities(&[7]);
    assert!(p[4] > 0.9 && p[4] < 1.0, "{p:?}");
    assert!((p.iter().sum::<f32>() - 1.0).abs() < 1e-4);
}

#[test]
fn without_a_known_feature_every_class_is_equal() {
    let p = Scorer::new(vec![0; BUCKETS * CLASSES.len()], 100).probabilities(&[3, 9]);
    assert!(p.iter().all(|&x| (x - 1.0 / CLASSES.len() as f32).abs() < 1e-4), "{p:?}");
}
