//! What ships loads.

#[test]
fn every_shipped_pattern_file_loads() {
    if let Err(error) = events::Rules::load(&data::Data::shipped()) {
        panic!("{error}");
    }
}
