//! Names of what is signed, passed and fought over, which act for nobody.

use lexicon::words::List;
use parse::View;

use super::draft::What;
use super::names::Names;

/// "the North American Free Trade Agreement", "Brexit": what is signed or fought over does nothing.
pub(super) fn is_paper(view: &View, names: &Names, what: &What) -> bool {
    let What::Unknown { name, .. } = what else { return false };
    let last = view.text(name.end as usize - 1).to_lowercase();
    names.words.has(List::NoActor, &last) || name.len() > 1 && names.words.has(List::PaperName, &last)
}
