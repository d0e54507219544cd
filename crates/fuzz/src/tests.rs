use super::*;

#[test]
fn every_target_takes_its_corpus_and_all_that_once_broke_it() {
    for target in TARGETS {
        let corpus = inputs(&folder("corpus", target.name)).expect("a corpus");
        assert!(!corpus.is_empty(), "{} has no corpus", target.name);
        for (path, bytes) in corpus.iter().chain(&inputs(&folder("found", target.name)).expect("cases")) {
            println!("{}", path.display());
            (target.run)(bytes);
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_inputs() {
    let corpus = vec![b"one day".to_vec(), b"<two/>".to_vec()];
    let made = |seed| {
        let mut mutator = mutate::Mutator::new(corpus.clone(), seed);
        (0..100).map(|_| mutator.next()).collect::<Vec<_>>()
    };
    assert_eq!(made(1), made(1));
    assert_ne!(made(1), made(2));
    assert!(made(1).iter().all(|input| input.len() <= mutate::LONGEST));
}
