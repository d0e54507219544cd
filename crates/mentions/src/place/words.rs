//! Words that tell places from other names.

/// Capital words that stand beside a place without being part of its name.
const TITLES: &str = "Mayor Police President Gov. Governor Prime Foreign Sen. Senator Rep. Republican Democrat \
    Attorney Deputy Minister Ambassador Chief Secretary King Queen Sheriff I The Northern Southern \
    Eastern Western Central Monday Tuesday Wednesday Thursday Friday Saturday Sunday Downtown \
    Interstate Defense Army Parliament";

/// Names of towns that mean something else nearly always.
const COMMON: &str = "All Allen An And Any Are As At Bank Bar Bath Battle Best Bishop Bond Book Both Brown Bush But \
    Buy By Can Carter Center Central Christmas Church Clinton College Commerce Congress County Court \
    Date Davis Dean Douglas Each Early East Every Few For Franklin From Gas God Grant Green He Here \
    High Home Hope House How If In Independence Industry Is It Jackson Johnson Just Justice Kelly \
    Lake Lee Liberty Logan Male Man Many March Marion Marshall Martin Mason May Media Metro Mission \
    Mitchell Mobile Moore More Morgan Most Much Murray Nelson New Nice No Normal North Not Now Obama \
    Of On Only Or Orange Other Out Own Page Palmer Park Parker Perry Po Police President Reading \
    Republic Sale Same San Santa School Scott Senate She Should So Some South Split Street Such \
    Sunday Taylor Temple Than That The Then There These They This Thomas Those Time To Too Turner \
    Tyler Union University Up Valley Very Wall Warren We Web West What When Where White Who Why Will \
    Wilson With Yes You Young";

pub(super) fn is_title(word: &str) -> bool {
    TITLES.split(' ').any(|title| title == word)
}

pub(super) fn is_common(word: &str) -> bool {
    COMMON.split(' ').any(|common| common == word)
}
