//! From a question to a condition in SQL.

use rusqlite::types::Value;

use crate::{Error, Ledger, Query};

/// Conditions that all hold, with their values in order.
struct Conditions {
    all: Vec<String>,
    values: Vec<Value>,
}

impl Conditions {
    /// One of `list` fits; it stands for every `?` of `one`.
    fn any(&mut self, list: &[String], one: &str) {
        self.any_of(list.iter().map(|value| (one.to_owned(), value.clone())).collect());
    }

    fn any_of(&mut self, list: Vec<(String, String)>) {
        if list.is_empty() {
            return;
        }
        for (one, value) in &list {
            self.values.extend(std::iter::repeat_n(Value::Text(value.clone()), one.matches('?').count()));
        }
        let alternatives: Vec<String> = list.into_iter().map(|(one, _)| one).collect();
        self.all.push(format!("({})", alternatives.join(" OR ")));
    }
}

impl Ledger {
    /// A condition on `m` (`event_mention`) and `v` (`version`), with its values in order. Actors, dyads and words are not of
    /// it: what answers those is found by [`Ledger::candidates`].
    pub(crate) fn filter(&self, query: &Query) -> Result<(String, Vec<Value>), Error> {
        let mut fits = Conditions {
            all: vec![query.scope().condition(), "m.judged IS NOT 'wrong'".into()],
            values: vec![],
        };
        fits.any(&query.kind, "m.type = ?");
        fits.any(&query.status, "m.status = ?");
        let voices = query.said.iter().map(|name| Ok((self.voice(name, query)?, name.clone())));
        fits.any_of(voices.collect::<Result<_, Error>>()?);
        let denials = query.denied.iter().map(|name| Ok((self.denial(name, query)?, name.clone())));
        fits.any_of(denials.collect::<Result<_, Error>>()?);
        fits.any(&query.place, "(m.place = ? COLLATE NOCASE OR m.place_country = ? COLLATE NOCASE)");
        let holds = |v: &String| {
            ("(v.source LIKE ? OR v.agency LIKE ?)".into(), format!("%{}%", v.replace(['%', '_'], "")))
        };
        fits.any_of(query.source.iter().map(holds).collect());
        fits.any(&query.language, "v.language = ?");
        fits.any(query.confidence.as_slice(), "m.confidence >= CAST(? AS REAL)");
        fits.any(
            &query.role,
            "EXISTS (SELECT 1 FROM side s WHERE s.event_mention = m.event_mention AND s.role = ?)",
        );
        fits.any(query.since.as_slice(), "coalesce(m.last, v.known_from) >= ?");
        fits.any(query.until.as_slice(), "coalesce(m.first, v.known_from) <= ?");
        Ok((fits.all.join(" AND "), fits.values))
    }

    /// The event stands in words of `name`.
    fn voice(&self, name: &str, query: &Query) -> Result<String, Error> {
        Ok(format!(
            "EXISTS (SELECT 1 FROM voice o WHERE o.version = m.version AND o.statement = m.statement AND
             o.role IN ('speaker', 'via') AND {})",
            self.called("o", name, query)?
        ))
    }

    fn denial(&self, name: &str, query: &Query) -> Result<String, Error> {
        Ok(format!(
            "((m.status = 'denied' AND {}) OR EXISTS (SELECT 1 FROM link l
              JOIN event_mention d ON d.version = l.version AND d.id = l.\"from\"
              JOIN side s ON s.event_mention = d.event_mention AND s.role = 'source'
              WHERE l.kind = 'denies' AND l.version = m.version AND l.\"to\" = m.id AND {}))",
            self.voice(name, query)?,
            self.called("s", name, query)?
        ))
    }

    /// The actor of a row is `name`, the `?`, by key, by name, or as a state that articles known then call so.
    fn called(&self, row: &str, name: &str, query: &Query) -> Result<String, Error> {
        // Asked of each mention, so the keys are looked up once and go in as text.
        let quoted = |key: String| {
            format!("'{}'", key.replace('\0', "").replace('\'', "''").replace('?', "'||char(63)||'"))
        };
        let keys: Vec<String> = self.actor_keys(name, &query.scope())?.into_iter().map(quoted).collect();
        Ok(format!(
            "({row}.actor = ? COLLATE NOCASE OR {row}.name = ? COLLATE NOCASE OR {row}.actor IN ({}))",
            keys.join(", ")
        ))
    }
}

/// The words that can be looked for.
pub(crate) fn words(query: &Query) -> impl Iterator<Item = &String> {
    query.words.iter().filter(|w| w.chars().any(char::is_alphanumeric))
}

/// The words as FTS5 phrases, so that nothing in them is read as syntax.
pub(crate) fn match_line(query: &Query) -> Option<String> {
    let phrases: Vec<String> = words(query).map(|w| format!("\"{}\"", w.replace(['"', '\0'], " "))).collect();
    (!phrases.is_empty()).then(|| phrases.join(" "))
}
