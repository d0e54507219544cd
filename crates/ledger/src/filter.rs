//! From a question to a condition in SQL.

use rusqlite::types::Value;

use crate::Query;

/// A condition on `m` (`event_mention`) and `v` (`version`), with its values in order.
pub(crate) fn filter(query: &Query) -> (String, Vec<Value>) {
    let mut all = vec![query.scope().condition(), "m.judged IS NOT 'wrong'".into()];
    let mut values: Vec<Value> = vec![];
    let mut any = |list: &[String], one: &str, like: bool| {
        if list.is_empty() {
            return;
        }
        for v in list {
            let v = if like { format!("%{}%", v.replace(['%', '_'], "")) } else { v.clone() };
            values.extend(std::iter::repeat_n(Value::Text(v), one.matches('?').count()));
        }
        all.push(format!("({})", vec![one; list.len()].join(" OR ")));
    };
    // States by the names that articles known then gave them.
    let named = format!(
        "(SELECT e.actor FROM entity e JOIN version x USING (version) WHERE e.kind = 'state' AND e.name = ? COLLATE NOCASE AND {})",
        query.scope().seen("x")
    );
    // Roles come from a short list of words, so they go in as text.
    let roles: Vec<String> =
        query.role.iter().map(|r| format!("'{}'", r.replace(['\'', '\0'], ""))).collect();
    let role = if roles.is_empty() { String::new() } else { format!(" AND role IN ({})", roles.join(", ")) };
    let side = ["actor = ?", "actor = upper(?)", "name = ? COLLATE NOCASE", &format!("actor IN {named}")]
        .map(|one| format!("SELECT event_mention FROM side WHERE {one}{role}"))
        .join(" UNION ALL ");
    let side = format!("m.event_mention IN ({side})");
    let voice = format!(
        "EXISTS (SELECT 1 FROM voice o WHERE o.version = m.version AND o.statement = m.statement AND
        o.role IN ('speaker', 'via') AND (o.actor = ? COLLATE NOCASE OR o.name = ? COLLATE NOCASE OR o.actor IN {named}))"
    );
    any(&query.actor, &side, false);
    for (a, b) in &query.dyad {
        any(std::slice::from_ref(a), &side, false);
        any(std::slice::from_ref(b), &side, false);
    }
    any(&query.kind, "m.type = ?", false);
    any(&query.status, "m.status = ?", false);
    any(&query.said, &voice, false);
    let denial = format!(
        "((m.status = 'denied' AND {voice}) OR EXISTS (SELECT 1 FROM link l JOIN event_mention d ON d.version = l.version AND d.id = l.\"from\"
          JOIN side s ON s.event_mention = d.event_mention AND s.role = 'source'
          WHERE l.kind = 'denies' AND l.version = m.version AND l.\"to\" = m.id AND (s.actor = ? COLLATE NOCASE OR s.name = ? COLLATE NOCASE
          OR s.actor IN {named})))"
    );
    any(&query.denied, &denial, false);
    any(&query.place, "(m.place = ? COLLATE NOCASE OR m.place_country = ? COLLATE NOCASE)", false);
    any(&query.source, "(v.source LIKE ? OR v.agency LIKE ?)", true);
    any(&query.language, "v.language = ?", false);
    any(query.confidence.as_slice(), "m.confidence >= CAST(? AS REAL)", false);
    if query.actor.is_empty() {
        any(
            &query.role,
            "EXISTS (SELECT 1 FROM side s WHERE s.event_mention = m.event_mention AND s.role = ?)",
            false,
        );
    }
    any(query.since.as_slice(), "coalesce(m.last, v.known_from) >= ?", false);
    any(query.until.as_slice(), "coalesce(m.first, v.known_from) <= ?", false);
    if let Some(words) = match_line(query) {
        any(&[words], "m.event_mention IN (SELECT rowid FROM event_words WHERE event_words MATCH ?)", false);
    }
    (all.join(" AND "), values)
}

/// The words as FTS5 phrases, so that nothing in them is read as syntax.
pub(crate) fn match_line(query: &Query) -> Option<String> {
    let phrases: Vec<String> = query
        .words
        .iter()
        .filter(|w| w.chars().any(char::is_alphanumeric))
        .map(|w| format!("\"{}\"", w.replace(['"', '\0'], " ")))
        .collect();
    (!phrases.is_empty()).then(|| phrases.join(" "))
}
