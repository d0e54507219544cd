//! Places: GeoNames in one packed file that is read in place, and written tables over it.

use crate::Error;
use data::Data;
use std::borrow::Cow;

const PACKED: &str = "gazetteer/places.bin";
const NAMED: &str = "gazetteer/named.tsv";
const ALIASES: &str = "gazetteer/aliases.tsv";
const DEMONYMS: &str = "gazetteer/demonyms.tsv";
const ENTRY: usize = 24;
const NAME: usize = 10;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Country,
    /// First-level region.
    Region,
    County,
    City,
    /// A sea, a continent, a landscape, a disputed land: out of the written table.
    Named,
}

/// One place. Degrees are WGS 84.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place<'a> {
    pub name: &'a str,
    pub geonames: Option<u32>,
    pub lat: f64,
    pub lon: f64,
    pub people: u32,
    /// ISO 3166-1 alpha-3; `None` where a place lies in no one country.
    pub country: Option<&'a str>,
    pub kind: Kind,
    /// Number of the first-level region.
    pub region: Option<u16>,
    /// False where the row of a written table says `unchecked`.
    pub checked: bool,
}

/// Index of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceRef(pub u32);

#[derive(Debug)]
struct Own {
    name: String,
    lat: f64,
    lon: f64,
    country: Option<String>,
    checked: bool,
}

/// Empty where no file is there.
#[derive(Debug, Default)]
pub struct Gazetteer {
    packed: Cow<'static, [u8]>,
    entries: usize,
    names: usize,
    own: Vec<Own>,
    /// Lower-case names of the written tables, sorted.
    own_names: Vec<(String, PlaceRef)>,
    /// "turkish", sorted.
    demonyms: Vec<(String, PlaceRef)>,
}

impl Gazetteer {
    /// # Errors
    /// The first bad row, with its file, line and cause; a packed file of another form.
    pub fn load(data: &Data) -> Result<Self, Error> {
        let mut gazetteer = Self::default();
        if let Some(layer) = layers(data, PACKED)?.pop() {
            let bad = || Error::new(&layer.origin, 0, "is no packed gazetteer");
            let number = |at: usize| {
                layer.bytes.get(at..at + 4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]) as usize)
            };
            let (entries, names, text) =
                (number(4).ok_or_else(bad)?, number(8).ok_or_else(bad)?, number(12).ok_or_else(bad)?);
            if !layer.bytes.starts_with(b"DGZ1")
                || layer.bytes.len() != 16 + entries * ENTRY + names * NAME + text
            {
                return Err(bad());
            }
            (gazetteer.entries, gazetteer.names) = (entries, names);
            gazetteer.packed = layer.bytes;
        }
        for layer in layers(data, NAMED)? {
            for (line, columns) in rows(&layer)? {
                gazetteer.add_named(&columns).map_err(|cause| Error::new(&layer.origin, line, cause))?;
            }
        }
        for layer in layers(data, ALIASES)? {
            for (line, columns) in rows(&layer)? {
                gazetteer
                    .add_alias(&columns, false)
                    .map_err(|cause| Error::new(&layer.origin, line, cause))?;
            }
        }
        for layer in layers(data, DEMONYMS)? {
            for (line, columns) in rows(&layer)? {
                gazetteer
                    .add_alias(&columns, true)
                    .map_err(|cause| Error::new(&layer.origin, line, cause))?;
            }
        }
        gazetteer.demonyms.sort();
        gazetteer.own_names.sort();
        Ok(gazetteer)
    }

    fn add_named(&mut self, columns: &[String]) -> Result<(), String> {
        let [name, country, lat, lon, source] = columns else {
            return Err("wants five columns: name, country, lat, lon, source".into());
        };
        let degrees = |text: &str, most: f64| {
            text.parse::<f64>().ok().filter(|d| d.abs() <= most).ok_or_else(|| format!("no degrees: {text}"))
        };
        let country = (country != "-").then(|| country.clone());
        self.own_names.push((name.to_lowercase(), PlaceRef((self.entries + self.own.len()) as u32)));
        self.own.push(Own {
            name: name.clone(),
            lat: degrees(lat, 90.0)?,
            lon: degrees(lon, 180.0)?,
            country,
            checked: source != "unchecked",
        });
        Ok(())
    }

    /// An alias stands for a country (`GBR`), a region of it (`USA/Louisiana`), or what lies in none (`-/Africa`).
    fn add_alias(&mut self, columns: &[String], demonym: bool) -> Result<(), String> {
        let [name, target, _source] = columns else {
            return Err("wants three columns: name, target, source".into());
        };
        if self.entries == 0 {
            return Ok(());
        }
        let (country, inner) = target.split_once('/').map_or((target.as_str(), None), |(c, r)| (c, Some(r)));
        let found = match inner {
            Some(inner) => {
                let lower = inner.to_lowercase();
                let within = (country != "-").then_some(country);
                // "Wash." is the state, whatever the written table calls Washington.
                let region = self
                    .find(&lower)
                    .map(|(place, _)| place)
                    .find(|p| self.place(*p).kind == Kind::Region && self.place(*p).country == within);
                if let Some(region) = region {
                    let names = if demonym { &mut self.demonyms } else { &mut self.own_names };
                    names.push((name.to_lowercase(), region));
                    return Ok(());
                }
                let written =
                    self.own.iter().position(|own| own.name == inner && own.country.as_deref() == within);
                written.map(|at| PlaceRef((self.entries + at) as u32)).or_else(|| {
                    self.find(&lower).map(|(place, _)| place).find(|p| self.place(*p).country == within)
                })
            }
            None => self.countries().find(|place| self.place(*place).country == Some(country)),
        };
        let found = found.ok_or_else(|| format!("no such place: {target}"))?;
        let names = if demonym { &mut self.demonyms } else { &mut self.own_names };
        names.push((name.to_lowercase(), found));
        Ok(())
    }

    fn countries(&self) -> impl Iterator<Item = PlaceRef> + '_ {
        (0..self.entries as u32).map(PlaceRef).take_while(|place| self.place(*place).kind == Kind::Country)
    }

    /// The country that a lower-case word such as "turkish" belongs to.
    pub fn demonym(&self, lower: &str) -> Option<PlaceRef> {
        let at = self.demonyms.binary_search_by(|(name, _)| name.as_str().cmp(lower)).ok()?;
        Some(self.demonyms[at].1)
    }

    /// Names of the written tables whose rows nobody has checked.
    pub fn unchecked(&self) -> impl Iterator<Item = &str> {
        self.own.iter().filter(|own| !own.checked).map(|own| own.name.as_str())
    }

    /// Places with this lower-case name, the written tables first; true where the name is an alternate one.
    pub fn find<'a>(&'a self, lower: &'a str) -> impl Iterator<Item = (PlaceRef, bool)> + 'a {
        let own = self.own_names.partition_point(|(name, _)| name.as_str() < lower);
        let own = self.own_names[own..]
            .iter()
            .take_while(move |(name, _)| name == lower)
            .map(|(_, place)| (*place, false));
        let start = self.first_name(lower);
        let packed = (start..self.names)
            .map(|at| self.name_row(at))
            .take_while(move |(name, ..)| *name == lower.as_bytes())
            .map(|(_, alternate, place)| (place, alternate));
        own.chain(packed)
    }

    /// True where some name is `lower` or begins with it and a space.
    pub fn begins(&self, lower: &str) -> bool {
        let own = self.own_names.partition_point(|(name, _)| name.as_str() < lower);
        let own = self.own_names.get(own).is_some_and(|(name, _)| name.starts_with(lower));
        let at = self.first_name(lower);
        own || at < self.names && self.name_row(at).0.starts_with(lower.as_bytes())
    }

    fn first_name(&self, lower: &str) -> usize {
        let (mut low, mut high) = (0, self.names);
        while low < high {
            let middle = (low + high) / 2;
            if self.name_row(middle).0 < lower.as_bytes() { low = middle + 1 } else { high = middle }
        }
        low
    }

    fn name_row(&self, at: usize) -> (&[u8], bool, PlaceRef) {
        let row = &self.packed[16 + self.entries * ENTRY + at * NAME..][..NAME];
        let start = self.text_start() + u32::from_le_bytes([row[0], row[1], row[2], row[3]]) as usize;
        let text = self.packed.get(start..start + row[4] as usize).unwrap_or_default();
        (text, row[5] == 1, PlaceRef(u32::from_le_bytes([row[6], row[7], row[8], row[9]])))
    }

    fn text_start(&self) -> usize {
        16 + self.entries * ENTRY + self.names * NAME
    }

    fn entry_text(&self, offset: usize) -> &str {
        let start = self.text_start() + offset;
        let length = self.packed.get(start).copied().unwrap_or_default() as usize;
        std::str::from_utf8(self.packed.get(start + 1..start + 1 + length).unwrap_or_default())
            .unwrap_or_default()
    }

    /// `place` comes from [`Gazetteer::find`].
    pub fn place(&self, place: PlaceRef) -> Place<'_> {
        let at = place.0 as usize;
        if at >= self.entries {
            let own = &self.own[at - self.entries];
            let country = own.country.as_deref();
            return Place {
                name: &own.name,
                geonames: None,
                lat: own.lat,
                lon: own.lon,
                people: 0,
                country,
                kind: Kind::Named,
                region: None,
                checked: own.checked,
            };
        }
        let row = &self.packed[16 + at * ENTRY..][..ENTRY];
        let number = |k: usize| u32::from_le_bytes([row[k], row[k + 1], row[k + 2], row[k + 3]]);
        let region = u16::from_le_bytes([row[22], row[23]]);
        let kind = [Kind::Country, Kind::Region, Kind::County, Kind::City][usize::from(row[21].min(3))];
        let country_row = &self.packed[16 + usize::from(row[20]) * ENTRY..][..4];
        let country = self.entry_text(u32::from_le_bytes([
            country_row[0],
            country_row[1],
            country_row[2],
            country_row[3],
        ]) as usize);
        let name = self.entry_text(number(0) as usize);
        Place {
            name: name.split('\n').next().unwrap_or(name),
            geonames: Some(number(4)).filter(|id| *id > 0),
            lat: f64::from(number(8) as i32) / 1e5,
            lon: f64::from(number(12) as i32) / 1e5,
            people: number(16),
            country: country.split_once('\n').map(|(_, iso3)| iso3),
            kind,
            region: (region != u16::MAX).then_some(region),
            checked: true,
        }
    }
}

fn layers(data: &Data, path: &str) -> Result<Vec<data::Layer>, Error> {
    data.layers(path).map_err(|e| Error::new(path, 0, e.to_string()))
}

/// Rows of a table with their line numbers, without comments.
fn rows(layer: &data::Layer) -> Result<Vec<(usize, Vec<String>)>, Error> {
    let text = std::str::from_utf8(&layer.bytes).map_err(|e| Error::new(&layer.origin, 0, e.to_string()))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    Ok(lines.map(|(at, line)| (at + 1, line.split('\t').map(str::to_string).collect())).collect())
}

#[cfg(test)]
mod tests {
    use super::{Gazetteer, Kind};

    fn places(name: &str) -> Vec<(String, Kind, String)> {
        let gazetteer = Gazetteer::load(&data::Data::shipped()).unwrap();
        let found = gazetteer.find(name).map(|(place, _)| gazetteer.place(place));
        found.map(|p| (p.name.to_string(), p.kind, p.country.unwrap_or("-").to_string())).collect()
    }

    #[test]
    fn a_name_has_all_its_places_with_their_countries() {
        let paris = places("paris");
        assert!(paris.contains(&("Paris".into(), Kind::City, "FRA".into())), "{paris:?}");
        assert!(paris.iter().any(|(_, _, country)| country == "USA"), "{paris:?}");
        assert!(places("u.s.").contains(&("United States".into(), Kind::Country, "USA".into())));
        assert!(places("west bank").iter().any(|(_, kind, _)| *kind == Kind::Named));
        assert_eq!(places("no such place"), []);
    }

    #[test]
    fn a_bad_row_is_refused_with_its_file_and_line() {
        let folder = std::env::temp_dir().join(format!("gazetteer-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("gazetteer")).unwrap();
        std::fs::write(folder.join("gazetteer/named.tsv"), "# own\nNowhere\t-\t95\t0\tmine\n").unwrap();
        let error = Gazetteer::load(&data::Data::with_overlay(&folder)).unwrap_err().to_string();
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(error.contains("named.tsv:2: no degrees: 95"), "{error}");
    }
}
