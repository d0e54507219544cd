//! Files that are added to or changed in the data folders are embedded anew.

fn main() {
    for folder in ["events", "gazetteer", "lexicon", "model"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
