//! Which of the places of one name is meant: people, what holds it, what else the article names.

use super::names::Name;
use lexicon::gazetteer::{Gazetteer, Kind, Place, PlaceRef};
use parse::View;
use std::collections::{BTreeMap, BTreeSet};

pub(super) struct Ranked {
    pub(super) best: Option<PlaceRef>,
    pub(super) rivals: Vec<String>,
    pub(super) confidence: f32,
}

const MOST_RIVALS: usize = 3;
/// Kilometres within which places of one story lie.
const NEAR: f64 = 250.0;

/// So many other regions of a country make a region of what is a country's name too.
const FELLOWS: usize = 2;

/// What a town of the text weighs for the region or the country that it lies in.
const TOWN: f64 = 1.5;

/// What the publisher's country weighs beside a country that the text names once.
const HOME: f64 = 0.75;

/// `home`: the country of the publisher or agency, by its ISO code.
pub(super) fn rank(view: &View, gazetteer: &Gazetteer, names: &[Name], home: Option<&str>) -> Vec<Ranked> {
    let mut context = Context::default();
    if let Some(home) = home {
        context.countries.insert(home.to_string(), HOME);
    }
    for name in names {
        context.note_sure(gazetteer, names, name);
    }
    let mut first = BTreeMap::new();
    let mut chosen: Vec<Vec<(f64, PlaceRef)>> = Vec::new();
    for round in 0..2 {
        chosen = names.iter().map(|name| scores(gazetteer, names, name, &context)).collect();
        if round == 0 {
            for scored in &chosen {
                if let [(best, place), rest @ ..] = scored.as_slice()
                    && rest.first().is_none_or(|(second, _)| best - second > 1.0)
                {
                    context.note(gazetteer.place(*place), 1.0);
                }
            }
        }
    }
    // One sense a story: a name that its region follows once means that place throughout.
    for (name, scored) in names.iter().zip(&chosen) {
        if let (Some(_), Some((_, best))) = (name.within, scored.first()) {
            first.entry(text_of(view, name)).or_insert(*best);
        }
    }
    names
        .iter()
        .zip(chosen)
        .map(|(name, scored)| decide(gazetteer, scored, first.get(text_of(view, name)).copied()))
        .collect()
}

fn text_of<'a>(view: &View<'a>, name: &Name) -> &'a str {
    view.text_range(name.words).of(&view.article.text)
}

#[derive(Default)]
struct Context {
    countries: BTreeMap<String, f64>,
    regions: BTreeMap<u16, f64>,
    /// Regions of each country that the text names.
    parts: BTreeMap<String, BTreeSet<u16>>,
    /// Regions and countries that towns of the text lie in.
    held: BTreeSet<u16>,
    peopled: BTreeSet<String>,
    points: Vec<(f64, f64)>,
    seen: BTreeSet<(i64, i64)>,
}

impl Context {
    fn note(&mut self, place: Place<'_>, weight: f64) {
        if let Some(country) = place.country {
            *self.countries.entry(country.to_string()).or_default() += weight;
        }
        if let Some(region) = place.region {
            *self.regions.entry(region).or_default() += weight;
            if let Some(country) = place.country.filter(|_| place.kind == Kind::Region) {
                self.parts.entry(country.to_string()).or_default().insert(region);
            }
        }
        if place.kind == Kind::City && weight >= 1.0 {
            self.held.extend(place.region);
            self.peopled.extend(place.country.map(str::to_string));
        }
        let cell = ((place.lat * 100.0) as i64, (place.lon * 100.0) as i64);
        if matches!(place.kind, Kind::City | Kind::County) && self.seen.insert(cell) {
            self.points.push((place.lat, place.lon));
        }
    }

    /// Countries, regions, and places whose holder is named are sure before any ranking.
    fn note_sure(&mut self, gazetteer: &Gazetteer, names: &[Name], name: &Name) {
        let mut wholes = name
            .candidates
            .iter()
            .map(|(p, _)| gazetteer.place(*p))
            .filter(|p| matches!(p.kind, Kind::Country | Kind::Region));
        let cities = name
            .candidates
            .iter()
            .filter(|(p, alternate)| !alternate && gazetteer.place(*p).people > 300_000)
            .count();
        if let (Some(whole), 0) = (wholes.next(), cities)
            && wholes.all(|other| other.country == whole.country)
        {
            self.note(whole, 1.0);
        }
        if let Some(holder) = name.within {
            let held: Vec<Place<'_>> = name
                .candidates
                .iter()
                .map(|(p, _)| gazetteer.place(*p))
                .filter(|p| is_held(gazetteer, &names[holder], p))
                .collect();
            if let [only] = held.as_slice() {
                self.note(*only, 2.0);
            }
        }
    }
}

fn is_held(gazetteer: &Gazetteer, holder: &Name, place: &Place<'_>) -> bool {
    holder.candidates.iter().map(|(p, _)| gazetteer.place(*p)).any(|holder| match holder.kind {
        Kind::Country => holder.country == place.country && place.kind != Kind::Country,
        Kind::Region => {
            holder.region.is_some() && holder.region == place.region && place.kind != Kind::Region
        }
        _ => false,
    })
}

/// Candidates with their scores, best first.
fn scores(gazetteer: &Gazetteer, names: &[Name], name: &Name, context: &Context) -> Vec<(f64, PlaceRef)> {
    let mut scored: Vec<(f64, PlaceRef)> = name
        .candidates
        .iter()
        .map(|&(candidate, alternate)| {
            let place = gazetteer.place(candidate);
            let mut score = prior(&place) - if alternate { 1.5 } else { 0.0 };
            if let Some(holder) = name.within {
                score += if is_held(gazetteer, &names[holder], &place) { 6.0 } else { 0.0 };
            }
            let country = place.country.and_then(|c| context.countries.get(c)).copied().unwrap_or_default();
            let region = place.region.and_then(|r| context.regions.get(&r)).copied().unwrap_or_default();
            if matches!(place.kind, Kind::Region | Kind::Named) {
                score += country.min(6.0) * 0.35;
                // "Pennsylvania, Michigan and Georgia"
                let parts = place.country.and_then(|c| context.parts.get(c)).map_or(0, BTreeSet::len);
                let all: f64 = context.countries.values().sum();
                let fellow = place.kind == Kind::Region && parts >= FELLOWS && 2.0 * country > all;
                score += if fellow { 1.5 } else { 0.0 };
                // "Police in Georgia … near Atlanta": the region of the town, not the country of the name.
                let land = |(p, _): &(PlaceRef, bool)| gazetteer.place(*p).kind == Kind::Country;
                let held = place.kind == Kind::Region
                    && place.region.is_some_and(|region| context.held.contains(&region))
                    && name.candidates.iter().any(land);
                score += if held { TOWN } else { 0.0 };
                // "Seattle, Washington"
                let holds = place.kind == Kind::Region
                    && names.iter().any(|other| {
                        let inside = other.within.is_some_and(|at| std::ptr::eq(&names[at], name));
                        let town = |(p, _): &(PlaceRef, bool)| {
                            let other = gazetteer.place(*p);
                            other.kind == Kind::City && other.region == place.region
                        };
                        inside && place.region.is_some() && other.candidates.iter().any(town)
                    });
                score += if holds { TOWN } else { 0.0 };
            }
            let elsewhere = |(p, _): &(PlaceRef, bool)| {
                gazetteer.place(*p).kind == Kind::Region && gazetteer.place(*p).country != place.country
            };
            let shared = place.kind == Kind::Country && name.candidates.iter().any(elsewhere);
            if shared && place.country.is_some_and(|c| context.peopled.contains(c)) {
                score += TOWN;
            }
            if matches!(place.kind, Kind::City | Kind::County) {
                score += country.min(4.0) * 0.4 + region.min(4.0) * 0.8;
                let near = context.points.iter().filter(|(lat, lon)| {
                    let far = kilometres(place.lat, place.lon, *lat, *lon);
                    far < NEAR && far > 1.0
                });
                score += 0.6 * near.take(4).count() as f64;
            }
            (score, candidate)
        })
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    scored
}

/// What a bare name means without context, about the logarithm of its people.
fn prior(place: &Place<'_>) -> f64 {
    let people = f64::from(place.people.max(100)).log10();
    match place.kind {
        Kind::Country => 9.0,
        Kind::Named => 8.5,
        Kind::Region
            if place.country == Some("USA")
                || place.country == Some("CAN")
                || place.country == Some("AUS") =>
        {
            7.6
        }
        Kind::Region => people - 0.8,
        Kind::County => 4.0,
        Kind::City => people,
    }
}

fn decide(gazetteer: &Gazetteer, scored: Vec<(f64, PlaceRef)>, sense: Option<PlaceRef>) -> Ranked {
    let Some(&(score, top)) = scored.first() else {
        return Ranked { best: None, rivals: Vec::new(), confidence: 0.5 };
    };
    let best = sense.filter(|sense| scored.iter().any(|(_, place)| place == sense)).unwrap_or(top);
    let place = gazetteer.place(best);
    let rival = scored.iter().find(|(_, other)| {
        let other_place = gazetteer.place(*other);
        *other != best && kilometres(place.lat, place.lon, other_place.lat, other_place.lon) > 100.0
    });
    let margin = rival.map_or(3.0, |(second, _)| score - second);
    let rivals = scored
        .iter()
        .filter(|(_, other)| *other != best)
        .take(MOST_RIVALS)
        .map(|(_, other)| {
            let other = gazetteer.place(*other);
            format!("{}, {}", other.name, other.country.unwrap_or("-"))
        })
        .collect();
    let open = sense.is_none() && margin < 0.15;
    let unchecked = if place.checked { 0.0 } else { 0.08 };
    let confidence = (0.6 + 0.12 * margin.clamp(0.0, 3.0) - unchecked) as f32;
    Ranked { best: (!open).then_some(best), rivals, confidence }
}

/// Great-circle distance.
fn kilometres(lat: f64, lon: f64, other_lat: f64, other_lon: f64) -> f64 {
    let (a, c) = (lat.to_radians(), other_lat.to_radians());
    let (dlat, dlon) = ((c - a) / 2.0, (other_lon - lon).to_radians() / 2.0);
    6371.0 * 2.0 * (dlat.sin().powi(2) + a.cos() * c.cos() * dlon.sin().powi(2)).sqrt().clamp(0.0, 1.0).asin()
}

/// Cities whose name stands for a government: the seat of one, as far as its size tells.
pub(super) fn is_capital_like(place: &Place<'_>) -> bool {
    place.kind == Kind::City && place.people > 200_000
}
