use facts::MentionId;

use super::{CLASSES, Head, Shape, Triple};

fn triple(sparse: Vec<u32>, dense: Vec<i8>) -> Triple {
    Triple {
        predicate: 0,
        source: Some(MentionId(0)),
        target: Some(MentionId(1)),
        spoken: false,
        sparse,
        dense,
    }
}

#[test]
fn a_feature_with_weight_makes_its_class_the_surest() {
    let mut weights = vec![0f32; 16 * CLASSES.len()];
    weights[7 * CLASSES.len() + 4] = 5.0;
    let shape = Shape { buckets: 16, dense: 0, hidden: 0 };
    let p = Head::new(shape, &weights, &[], &[], &[]).probabilities(&triple(vec![7], Vec::new()));
    assert!(p[4] > 0.85 && p[4] < 1.0, "{p:?}");
    assert!((p.iter().sum::<f32>() - 1.0).abs() < 1e-4);
}

#[test]
fn without_a_known_feature_every_class_is_equal() {
    let shape = Shape { buckets: 16, dense: 0, hidden: 0 };
    let p = Head::new(shape, &[0.0; 16 * CLASSES.len()], &[], &[], &[])
        .probabilities(&triple(vec![3, 9], Vec::new()));
    assert!(p.iter().all(|&x| (x - 1.0 / CLASSES.len() as f32).abs() < 1e-4), "{p:?}");
}

#[test]
fn vectors_count_only_where_the_model_has_them() {
    let shape = Shape { buckets: 1, dense: 2, hidden: 1 };
    let mut out = vec![0f32; CLASSES.len()];
    out[2] = 1.0;
    let head = Head::new(shape, &vec![0.0; CLASSES.len()], &[0.1, -0.1], &[0.0], &out);
    let with = head.probabilities(&triple(Vec::new(), vec![100, 0]));
    let without = head.probabilities(&triple(Vec::new(), Vec::new()));
    assert!(with[2] > 0.9, "{with:?}");
    assert!((without[2] - 1.0 / CLASSES.len() as f32).abs() < 1e-4, "{without:?}");
}

#[test]
fn calibration_moves_the_odds_of_an_event_and_keeps_the_order_of_types() {
    let shape = Shape { buckets: 1, dense: 0, hidden: 0 };
    let mut weights = vec![0f32; CLASSES.len()];
    (weights[3], weights[5]) = (3.0, 2.0);
    let head = Head::new(shape, &weights, &[], &[], &[]);
    let before = head.probabilities(&triple(vec![0], Vec::new()));
    let after = head.with_calibration(0.5, -1.0).probabilities(&triple(vec![0], Vec::new()));
    assert!(after[0] > before[0], "{before:?} {after:?}");
    assert!((after[3] / after[5] - before[3] / before[5]).abs() < 1e-3);
}
