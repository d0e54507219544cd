//! Which mentions a question sees: those of today, or those of a desk of another day.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::LazyLock;

use facts::SmolStr;
use jiff::civil::Date;
use rusqlite::{Connection, Row, params};

use crate::identity::{self, Member};
use crate::{Error, origin};

/// Which versions count: those of today, or those that a desk of some day had.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope {
    pub known_on: Option<String>,
    pub recorded_on: Option<String>,
    /// Leaves out the versions of `known_on` itself that amend their article, and those after them.
    pub unamended: bool,
    /// Origins that were other ones then, found once a question.
    pub moved: OnceCell<BTreeMap<i64, i64>>,
}

impl Scope {
    /// A day as it would stand without its amendments.
    pub fn unamended(day: &str) -> Self {
        Self { known_on: Some(day.into()), unamended: true, ..Self::default() }
    }

    pub fn is_now(&self) -> bool {
        self.known_on.is_none() && self.recorded_on.is_none()
    }

    /// A condition on `v`, a row of `version`. Days were checked when the query was read, so they go in as text.
    pub fn condition(&self) -> String {
        if self.is_now() {
            return "v.known_to IS NULL".into();
        }
        format!(
            "{} AND NOT EXISTS (SELECT 1 FROM version w WHERE w.article = v.article AND w.number > v.number AND {})",
            self.seen("v"),
            self.seen("w")
        )
    }

    /// How a select with [`Self::condition`] reads the version `v` of which it wants no more than an answer says.
    pub fn index(&self) -> &'static str {
        if self.is_now() { "INDEXED BY version_seen" } else { "" }
    }

    /// A condition on the version `v`: that it was there, replaced since or not.
    pub fn seen(&self, v: &str) -> String {
        let known = self.known_on.as_ref().map(|d| format!("{v}.known_from <= '{d}'"));
        let recorded = self.recorded_on.as_ref().map(|d| format!("substr({v}.recorded_at, 1, 10) <= '{d}'"));
        let unamended = self.known_on.as_ref().filter(|_| self.unamended).map(|d| {
            format!(
                "NOT EXISTS (SELECT 1 FROM version x WHERE x.article = {v}.article AND x.number BETWEEN 2 AND {v}.number
                   AND x.known_from = '{d}' AND x.amends IS NOT NULL)"
            )
        });
        let all: Vec<String> = known.into_iter().chain(recorded).chain(unamended).collect();
        if all.is_empty() { "1".into() } else { all.join(" AND ") }
    }
}

/// What the record keeps of a mention beyond what identity looks at. A desk has many and moves them about, so what is told of it lies
/// apart, and is empty where nothing but identity is asked for ([`cores`]).
#[derive(Clone, Debug, Default)]
pub(crate) struct MemberRow {
    pub row: i64,
    pub draft: SmolStr,
    pub version: i64,
    told: Option<Box<Told>>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Told {
    pub event: String,
    pub article: i64,
    pub origin: i64,
    pub kind: String,
    pub targets: String,
    pub status: String,
    pub place: Option<String>,
    pub place_country: Option<String>,
    pub place_precision: Option<String>,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub plover: Option<String>,
    pub cameo: Option<String>,
    pub intensity: Option<f64>,
    pub goldstein: Option<f64>,
    pub confidence: f64,
    /// Words of the deed, and of the passage it stands in.
    pub deed: String,
    pub words: String,
}

impl Deref for MemberRow {
    type Target = Told;

    fn deref(&self) -> &Told {
        static NOTHING: LazyLock<Told> = LazyLock::new(Told::default);
        self.told.as_deref().unwrap_or(&NOTHING)
    }
}

const MEMBER: &str = "SELECT m.event_mention, substr(v.hash, 1, 16) || '/' || m.id, m.block, m.sources, m.reciprocal, m.mode,
    m.place, m.first, m.last, m.when_basis, v.known_from, m.event, v.article, v.origin,
    m.type, m.targets, m.status, m.place_country, m.place_precision, m.lat, m.lon, m.plover, m.cameo, m.intensity,
    m.goldstein, m.confidence, m.version, m.draft, m.deed, m.words
    FROM event_mention m JOIN version v USING (version)";

/// A condition on `month n` and `core c`: of the block ?1, with an anchor day from ?2 to ?3.
pub(crate) const BLOCK_DAYS: &str = "c.block = ?1 AND c.anchor BETWEEN ?2 AND ?3
    AND n.month BETWEEN substr(?2, 1, 7) AND substr(?3, 1, 7)";

fn of_row(r: &Row) -> rusqlite::Result<Member> {
    let told = Told {
        event: r.get(11)?,
        article: r.get(12)?,
        origin: r.get(13)?,
        kind: r.get(14)?,
        targets: r.get(15)?,
        status: r.get(16)?,
        place: r.get(6)?,
        place_country: r.get(17)?,
        place_precision: r.get(18)?,
        lat: r.get(19)?,
        lon: r.get(20)?,
        plover: r.get(21)?,
        cameo: r.get(22)?,
        intensity: r.get(23)?,
        goldstein: r.get(24)?,
        confidence: r.get(25)?,
        deed: r.get(28)?,
        words: r.get(29)?,
    };
    let precise = !matches!(told.place_precision.as_deref(), None | Some("country" | "region"));
    Ok(Member {
        key: text(r, 1)?,
        block: text(r, 2)?,
        sources: text(r, 3)?,
        reciprocal: r.get(4)?,
        mode: text_or_none(r, 5)?,
        place: text_or_none(r, 6)?.filter(|_| precise),
        first: day(r, 7)?,
        last: day(r, 8)?,
        loose: r.get_ref(9)?.as_str_or_null()?.is_some(),
        known: day(r, 10)?.unwrap_or(Date::ZERO),
        row: MemberRow { row: r.get(0)?, version: r.get(26)?, draft: text(r, 27)?, told: Some(told.into()) },
    })
}

/// Of a member's texts most are short enough to lie in place.
fn text(r: &Row, column: usize) -> rusqlite::Result<SmolStr> {
    Ok(SmolStr::new(r.get_ref(column)?.as_str()?))
}

fn text_or_none(r: &Row, column: usize) -> rusqlite::Result<Option<SmolStr>> {
    Ok(r.get_ref(column)?.as_str_or_null()?.map(SmolStr::new))
}

/// The mentions of a block that `scope` sees, of a stretch of anchor days or of all.
pub(crate) fn members(
    db: &Connection,
    block: &str,
    scope: &Scope,
    days: Option<(Date, Date)>,
) -> Result<Vec<Member>, Error> {
    let seen = scope.condition();
    let judged = "m.judged IS NOT 'wrong'";
    // By month first: the mentions of a block lie apart, a few of each month.
    let member = MEMBER.replace(
        "FROM event_mention m",
        "FROM month n CROSS JOIN core c ON c.month = n.month
      CROSS JOIN event_mention m USING (event_mention)",
    );
    let mut found: Vec<Member> = match days {
        None => {
            let mut query =
                db.prepare_cached(&format!("{member} WHERE c.block = ?1 AND {judged} AND {seen}"))?;
            query.query_map([block], of_row)?.collect::<Result<_, _>>()?
        }
        Some((from, to)) => {
            let sql = format!("{member} WHERE {BLOCK_DAYS} AND {judged} AND {seen}");
            let mut query = db.prepare_cached(&sql)?;
            query
                .query_map(params![block, from.to_string(), to.to_string()], of_row)?
                .collect::<Result<_, _>>()?
        }
    };
    let moved = origin::then(db, scope)?;
    for row in found.iter_mut().map(|m| &mut m.row) {
        if let (Some(told), Some(origin)) = (&mut row.told, moved.get(&row.version)) {
            told.origin = *origin;
        }
    }
    Ok(found)
}

/// What identity looks at in the mentions of a block that are of today, of a stretch of anchor days or of all: nothing else
/// of them is read.
pub(crate) fn cores(db: &Connection, block: &str, days: Option<(Date, Date)>) -> Result<Vec<Member>, Error> {
    let (from, to) = days.map_or(("".into(), "~".into()), |(from, to)| (from.to_string(), to.to_string()));
    let mut query = db.prepare_cached(&format!(
        "SELECT event_mention, version, key, sources, reciprocal, mode, place, first, last, loose, known, draft
         FROM month n CROSS JOIN core c ON c.month = n.month WHERE {BLOCK_DAYS} AND c.stands"
    ))?;
    let shared = SmolStr::new(block);
    let found = query.query_map(params![block, from, to], |r| {
        Ok(Member {
            key: text(r, 2)?,
            block: shared.clone(),
            sources: text(r, 3)?,
            reciprocal: r.get(4)?,
            mode: text_or_none(r, 5)?,
            place: text_or_none(r, 6)?,
            first: day(r, 7)?,
            last: day(r, 8)?,
            loose: r.get(9)?,
            known: day(r, 10)?.unwrap_or(Date::ZERO),
            row: MemberRow { row: r.get(0)?, version: r.get(1)?, draft: text(r, 11)?, told: None },
        })
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn day(r: &Row, column: usize) -> rusqlite::Result<Option<Date>> {
    Ok(r.get_ref(column)?.as_str_or_null()?.and_then(|s| s.parse().ok()))
}

/// The mentions of today under a draft or an event; those that say the day most precisely stand first.
pub(crate) fn standing(db: &Connection, column: Under, name: &str) -> Result<Vec<Member>, Error> {
    let column = match column {
        Under::Draft => "draft",
        Under::Event => "event",
    };
    let sql = format!(
        "{MEMBER} WHERE m.{column} = ?1 AND m.{column} <> '' AND m.judged IS NOT 'wrong' AND v.known_to IS NULL"
    );
    let mut found: Vec<Member> =
        db.prepare_cached(&sql)?.query_map([name], of_row)?.collect::<Result<_, _>>()?;
    found.sort_by(|a, b| identity::rank(a).cmp(&identity::rank(b)));
    Ok(found)
}

#[derive(Clone, Copy)]
pub(crate) enum Under {
    Draft,
    Event,
}

/// Blocks in which something changed, and the anchor days of what did; `None` where all of it must be worked out.
#[derive(Debug, Default)]
pub(crate) struct Touched {
    pub blocks: BTreeMap<String, Option<BTreeSet<Date>>>,
    /// Versions whose mentions say something else than when their events were last written.
    pub dirty: BTreeSet<i64>,
    /// Days on which versions came, went or changed their origin.
    pub days: BTreeSet<String>,
    /// Mentions and versions whose words the text indexes do not have yet.
    pub words: BTreeSet<i64>,
    pub texts: BTreeSet<i64>,
}

impl Touched {
    pub fn at(&mut self, block: &str, day: &str) {
        let days = self.blocks.entry(block.into()).or_insert_with(|| Some(BTreeSet::new()));
        match (days, day.parse()) {
            (Some(days), Ok(day)) => _ = days.insert(day),
            (days, _) => *days = None,
        }
    }

    pub fn whole(&mut self, block: &str) {
        self.blocks.insert(block.into(), None);
    }

    /// The day on which a version was known.
    pub fn day(&mut self, db: &Connection, version: i64) -> rusqlite::Result<()> {
        let mut select = db.prepare_cached("SELECT known_from FROM version WHERE version = ?1")?;
        self.days.insert(select.query_row([version], |r| r.get(0))?);
        Ok(())
    }

    /// Every mention of a version.
    pub fn version(&mut self, db: &Connection, version: i64) -> rusqlite::Result<()> {
        let mut select = db.prepare_cached("SELECT block, anchor FROM event_mention WHERE version = ?1")?;
        let mut rows = select.query([version])?;
        while let Some(r) = rows.next()? {
            self.at(r.get_ref(0)?.as_str()?, r.get_ref(1)?.as_str()?);
        }
        Ok(())
    }
}

/// A mention that says nothing of today (of a replaced version, or judged wrong) is of no event.
pub(crate) fn release(db: &Connection, version: i64) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE event_mention SET event = '', draft = '' WHERE version = ?1 AND draft <> ''")?
        .execute([version])?;
    Ok(())
}
