//! Places: names out of the gazetteer and the model, ranked by context; literal or associative.

mod accept;
mod names;
mod rank;
#[cfg(test)]
mod tests;
mod usage;

use facts::{Place, PlaceUse};
use lexicon::Lexicon;
use lexicon::actors::{Sense, Use};
use lexicon::gazetteer::Kind;
use parse::View;
use rank::Ranked;
use smol_str::SmolStr;

/// The places of an article, in text order. A place that the gazetteer lacks, or that too many rivals share, stays open:
/// `lat` and `lon` null.
pub(crate) fn read(view: &View, lexicon: &Lexicon) -> Vec<Place> {
    let gazetteer = &lexicon.gazetteer;
    let found = names::find(view, gazetteer, lexicon.actors.words());
    let ranked = rank::rank(view, gazetteer, &found, home(view, lexicon));
    let mut places = Vec::with_capacity(found.len());
    // "Iraq, Iran and Syria": a country lies in no other.
    let country = |place: &Place| place.precision == "country";
    for (at, (name, ranked)) in found.iter().zip(ranked).enumerate() {
        let range = view.text_range(name.words);
        let Ranked { best, rivals, confidence } = ranked;
        let place = best.map(|best| gazetteer.place(best));
        let text = range.of(&view.article.text);
        let whole = place.is_some_and(|place| matches!(place.kind, Kind::Country));
        let governs = |candidate: &(_, bool)| rank::is_capital_like(&gazetteer.place(candidate.0));
        let political =
            whole || name.candidates.iter().any(governs) || is_seat(lexicon, text) || is_body(lexicon, text);
        let use_ = if name.rule == "demonym" {
            PlaceUse::Associative
        } else {
            let within = at.checked_sub(1).is_some_and(|before| found[before].within == Some(at));
            let holds = within && places.last().is_none_or(|before| !country(before));
            let town = place.is_some_and(|place| matches!(place.kind, Kind::City | Kind::County));
            let kind = usage::Kind { political, holds, held: town && name.within.is_some(), town };
            usage::of(view, lexicon.actors.words(), name.words, kind)
        };
        // "the White House said" names no place; "outside the White House" does.
        if use_ == PlaceUse::Associative && is_seat(lexicon, text) {
            continue;
        }
        places.push(Place {
            range,
            words: name.words,
            use_,
            name: place.map_or_else(|| text.to_string(), |place| place.name.to_string()),
            country: place.and_then(|place| place.country).map(SmolStr::new),
            lat: place.map(|place| place.lat),
            lon: place.map(|place| place.lon),
            geonames: place.and_then(|place| place.geonames),
            precision: SmolStr::new_static(place.map_or("open", |place| match place.kind {
                Kind::Country => "country",
                Kind::Region => "region",
                Kind::County => "county",
                Kind::City => "city",
                Kind::Named => "area",
            })),
            rivals,
            confidence,
            rule: SmolStr::new_static(name.rule),
        });
    }
    places
}

/// The country of the publisher or of the agency, where the tables know it.
fn home<'a>(view: &View, lexicon: &'a Lexicon) -> Option<&'a str> {
    let actors = &lexicon.actors;
    let by = view.article.publisher.iter().chain(&view.article.agency);
    let senses = by.flat_map(|name| actors.named(name));
    let mut states = senses.filter_map(|sense| match sense {
        Sense::Organisation(id) => actors.organisation(id).state,
        _ => None,
    });
    states.next().map(|id| actors.state(id).id.as_str())
}

/// "The EU refused": an organisation that the gazetteer has as a land.
fn is_body(lexicon: &Lexicon, text: &str) -> bool {
    lexicon.actors.named(text).iter().any(|sense| matches!(sense, Sense::Organisation(_)))
}

fn is_seat(lexicon: &Lexicon, text: &str) -> bool {
    lexicon.actors.named(text).iter().any(|sense| matches!(sense, Sense::State(_, Use::Seat)))
}
