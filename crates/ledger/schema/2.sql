-- Edits by hand, events that can be asked fast, coverage.

ALTER TABLE event_mention ADD COLUMN "start" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event_mention ADD COLUMN "end" INTEGER NOT NULL DEFAULT 0;
-- The day by which identity finds a mention: its own first day, or the day its report was known.
ALTER TABLE event_mention ADD COLUMN anchor TEXT NOT NULL DEFAULT '';
-- right or wrong, by hand.
ALTER TABLE event_mention ADD COLUMN judged TEXT;
DROP INDEX event_mention_block;
CREATE INDEX event_mention_block ON event_mention(block, anchor);
CREATE INDEX event_mention_anchor ON event_mention(anchor, event);

-- What a reader of the record did by hand. `anchors` is JSON: version hashes with the span of the event's trigger,
-- so that an edit finds its mention after a reading by a later version of the program.
CREATE TABLE edit (
  edit      INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  kind      TEXT NOT NULL,
  target    TEXT NOT NULL,
  anchors   TEXT NOT NULL,
  field     TEXT,
  value     TEXT,
  note      TEXT,
  signed    TEXT NOT NULL,
  at        TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT
);
-- Versions that an edit is about, to find edits by version.
CREATE TABLE edit_anchor (
  hash TEXT NOT NULL,
  edit INTEGER NOT NULL REFERENCES edit ON DELETE CASCADE,
  PRIMARY KEY (hash, edit)
) WITHOUT ROWID;

-- Near copies, in both directions: origins are the connected parts.
CREATE TABLE copy (
  version INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
  other   INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
  PRIMARY KEY (version, other)
) WITHOUT ROWID;
CREATE INDEX copy_other ON copy(other);

DROP VIEW events;
DROP TABLE event;
CREATE TABLE event (
  event      TEXT PRIMARY KEY,
  block      TEXT NOT NULL,
  type       TEXT NOT NULL,
  mode       TEXT,
  sources    TEXT NOT NULL,
  targets    TEXT NOT NULL,
  reciprocal INTEGER NOT NULL,
  first      TEXT,
  last       TEXT,
  -- The first day, or where none is given the day of the first report: events are sorted by it.
  day        TEXT NOT NULL,
  statuses   TEXT NOT NULL,
  place      TEXT,
  place_country TEXT,
  place_precision TEXT,
  lat        REAL,
  lon        REAL,
  plover     TEXT,
  cameo      TEXT,
  intensity  REAL,
  goldstein  REAL,
  confidence REAL NOT NULL,
  known_from TEXT NOT NULL,
  mentions   INTEGER NOT NULL,
  articles   INTEGER NOT NULL,
  origins    INTEGER NOT NULL,
  reason     TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX event_block ON event(block);
CREATE INDEX event_day ON event(day, event);

-- One row for each source with each target (a reciprocal event has both directions): series read nothing else.
CREATE TABLE pair (
  a         TEXT NOT NULL,
  b         TEXT NOT NULL,
  day       TEXT NOT NULL,
  event     TEXT NOT NULL,
  type      TEXT NOT NULL,
  statuses  TEXT NOT NULL,
  intensity REAL,
  goldstein REAL,
  mentions  INTEGER NOT NULL,
  origins   BLOB NOT NULL,
  PRIMARY KEY (a, b, day, event)
) WITHOUT ROWID;
CREATE INDEX pair_event ON pair(event);

-- Articles by day and source, kept with each step; what no desk was fed is a gap, not a zero.
CREATE TABLE coverage (
  day    TEXT NOT NULL,
  source TEXT NOT NULL,
  -- open: the source was watched that day, whether or not it had anything; failed: it could not be reached.
  state  TEXT NOT NULL,
  PRIMARY KEY (day, source)
) WITHOUT ROWID;

CREATE VIEW events AS
  SELECT event, type, mode, sources, targets, reciprocal, first, last, day, statuses, place, place_country, lat, lon,
         plover, cameo, intensity, goldstein, confidence, known_from, mentions, articles, origins, reason FROM event;
CREATE VIEW edits AS
  SELECT id, kind, target, field, value, note, signed, at, undone_by, undone_at FROM edit;

-- Versions and their origins by the day they were known, kept with each step.
CREATE TABLE day (
  day      TEXT PRIMARY KEY,
  versions INTEGER NOT NULL,
  origins  INTEGER NOT NULL
) WITHOUT ROWID;
DROP INDEX version_known;
CREATE INDEX version_known ON version(known_from, origin);
