-- The record, first layer. The words are those of docs/report.md; docs/ledger.md describes tables and views.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- One article, whatever its versions: known by its canonical URL, its URL or its id.
CREATE TABLE article (
  article INTEGER PRIMARY KEY,
  key     TEXT NOT NULL UNIQUE,
  short   TEXT NOT NULL UNIQUE
);

-- One version of an article: what a report is a reading of.
CREATE TABLE version (
  version         INTEGER PRIMARY KEY,
  article         INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  hash            TEXT NOT NULL UNIQUE,
  number          INTEGER NOT NULL,
  number_given    INTEGER NOT NULL,
  id              TEXT NOT NULL,
  title           TEXT,
  text            TEXT NOT NULL,
  url             TEXT,
  publisher       TEXT,
  agency          TEXT,
  source          TEXT NOT NULL,
  language        TEXT,
  published       TEXT,
  published_basis TEXT NOT NULL,
  updated_at      TEXT,
  origin          INTEGER NOT NULL,
  known_from      TEXT NOT NULL,
  known_to        TEXT,
  known_basis     TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  made_by         TEXT NOT NULL,
  report          TEXT NOT NULL
);
CREATE INDEX version_article ON version(article, number);
CREATE INDEX version_known ON version(known_from);
CREATE INDEX version_origin ON version(origin);

-- Bands of the near-copy fingerprint: two versions that share one are compared.
CREATE TABLE band (
  band    INTEGER NOT NULL,
  version INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
  PRIMARY KEY (band, version)
) WITHOUT ROWID;
CREATE INDEX band_version ON band(version);

CREATE TABLE sketch (
  version INTEGER PRIMARY KEY REFERENCES version ON DELETE CASCADE,
  hashes  BLOB NOT NULL
);

CREATE TABLE entity (
  version  INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
  entity   TEXT NOT NULL,
  name     TEXT NOT NULL,
  kind     TEXT NOT NULL,
  actor    TEXT NOT NULL,
  country  TEXT,
  sectors  TEXT NOT NULL,
  wikidata TEXT,
  cow      INTEGER,
  gw       INTEGER,
  cameo    TEXT,
  basis    TEXT,
  PRIMARY KEY (version, entity)
) WITHOUT ROWID;
CREATE INDEX entity_actor ON entity(actor, kind, name);
CREATE INDEX entity_name ON entity(name COLLATE NOCASE, actor);

CREATE TABLE mention (
  version    INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
  mention    TEXT NOT NULL,
  "start"    INTEGER NOT NULL,
  "end"      INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  entity     TEXT,
  confidence REAL NOT NULL,
  rule       TEXT NOT NULL,
  PRIMARY KEY (version, mention)
) WITHOUT ROWID;

CREATE TABLE time (
  version    INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
  time       TEXT NOT NULL,
  "start"    INTEGER NOT NULL,
  "end"      INTEGER NOT NULL,
  type       TEXT NOT NULL,
  value      TEXT NOT NULL,
  first      TEXT,
  last       TEXT,
  precision  TEXT NOT NULL,
  confidence REAL NOT NULL,
  rule       TEXT NOT NULL,
  PRIMARY KEY (version, time)
) WITHOUT ROWID;

CREATE TABLE place (
  version    INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
  place      TEXT NOT NULL,
  "start"    INTEGER NOT NULL,
  "end"      INTEGER NOT NULL,
  use        TEXT NOT NULL,
  name       TEXT NOT NULL,
  country    TEXT,
  lat        REAL,
  lon        REAL,
  geonames   INTEGER,
  precision  TEXT NOT NULL,
  confidence REAL NOT NULL,
  rule       TEXT NOT NULL,
  PRIMARY KEY (version, place)
) WITHOUT ROWID;

CREATE TABLE statement (
  version    INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
  statement  TEXT NOT NULL,
  kind       TEXT NOT NULL,
  words      TEXT NOT NULL,
  within     TEXT,
  confidence REAL NOT NULL,
  rule       TEXT NOT NULL,
  PRIMARY KEY (version, statement)
) WITHOUT ROWID;

-- Who says a statement: role is speaker, addressee or via.
CREATE TABLE voice (
  version   INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
  statement TEXT NOT NULL,
  role      TEXT NOT NULL,
  rank      INTEGER NOT NULL,
  actor     TEXT NOT NULL,
  name      TEXT NOT NULL,
  PRIMARY KEY (version, statement, role, rank)
) WITHOUT ROWID;
CREATE INDEX voice_actor ON voice(actor, version);

-- What one report says of one event.
CREATE TABLE event_mention (
  event_mention INTEGER PRIMARY KEY,
  version       INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
  id            TEXT NOT NULL,
  event         TEXT NOT NULL,
  block         TEXT NOT NULL,
  sources       TEXT NOT NULL,
  targets       TEXT NOT NULL,
  reciprocal    INTEGER NOT NULL,
  type          TEXT NOT NULL,
  mode          TEXT,
  plover        TEXT,
  cameo         TEXT,
  intensity     REAL,
  goldstein     REAL,
  status        TEXT NOT NULL,
  first         TEXT,
  last          TEXT,
  precision     TEXT,
  when_basis    TEXT,
  place         TEXT,
  place_country TEXT,
  place_precision TEXT,
  lat           REAL,
  lon           REAL,
  statement     TEXT,
  speakers      TEXT NOT NULL,
  words         TEXT NOT NULL,
  rule          TEXT NOT NULL,
  confidence    REAL NOT NULL,
  UNIQUE (version, id)
);
CREATE INDEX event_mention_event ON event_mention(event);
CREATE INDEX event_mention_block ON event_mention(block);
CREATE INDEX event_mention_type ON event_mention(type);

-- The sides of a mention: role is source, target or the role of a third party.
CREATE TABLE side (
  event_mention INTEGER NOT NULL REFERENCES event_mention ON DELETE CASCADE,
  role          TEXT NOT NULL,
  rank          INTEGER NOT NULL,
  actor         TEXT NOT NULL,
  name          TEXT NOT NULL,
  PRIMARY KEY (event_mention, role, rank)
) WITHOUT ROWID;
CREATE INDEX side_actor ON side(actor, event_mention);
CREATE INDEX side_name ON side(name COLLATE NOCASE, event_mention);

CREATE TABLE quantity (
  event_mention INTEGER NOT NULL REFERENCES event_mention ON DELETE CASCADE,
  rank          INTEGER NOT NULL,
  kind          TEXT NOT NULL,
  min           REAL,
  max           REAL,
  unit          TEXT,
  PRIMARY KEY (event_mention, rank)
) WITHOUT ROWID;

CREATE TABLE link (
  version    INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
  rank       INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  "from"     TEXT NOT NULL,
  "to"       TEXT NOT NULL,
  confidence REAL NOT NULL,
  rule       TEXT NOT NULL,
  PRIMARY KEY (version, rank)
) WITHOUT ROWID;

-- What the mentions amount to, as known now. `reason` says why they stand together.
CREATE TABLE event (
  event     TEXT PRIMARY KEY,
  block     TEXT NOT NULL,
  type      TEXT NOT NULL,
  sources   TEXT NOT NULL,
  targets   TEXT NOT NULL,
  first     TEXT,
  last      TEXT,
  statuses  TEXT NOT NULL,
  mentions  INTEGER NOT NULL,
  articles  INTEGER NOT NULL,
  reason    TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX event_block ON event(block);
CREATE INDEX event_first ON event(first);

CREATE VIRTUAL TABLE article_words USING fts5(title, text, content='version', content_rowid='version',
  tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE event_words USING fts5(words, content='event_mention', content_rowid='event_mention',
  tokenize='unicode61 remove_diacritics 2');

-- The views that read-only SQL may lean on.
CREATE VIEW articles AS
  SELECT a.short AS id, v.number AS version, v.hash, v.title, v.text, v.url, v.publisher, v.agency, v.source,
         v.language, v.published, v.published_basis, v.known_from, v.known_to, v.recorded_at, v.origin
  FROM version v JOIN article a USING (article);
CREATE VIEW mentions_of_events AS
  SELECT m.event, a.short AS article, v.number AS version, m.id, m.sources, m.targets, m.reciprocal, m.type, m.mode,
         m.plover, m.cameo, m.intensity, m.goldstein, m.status, m.first, m.last, m.precision, m.place,
         m.place_country, m.lat, m.lon, m.speakers, m.words, m.rule, m.confidence, v.source, v.published,
         v.known_from, v.known_to, v.recorded_at
  FROM event_mention m JOIN version v USING (version) JOIN article a USING (article);
CREATE VIEW events AS
  SELECT event, type, sources, targets, first, last, statuses, mentions, articles, reason FROM event;
CREATE VIEW dyads AS
  SELECT s.actor AS source, t.actor AS target, m.event, m.type, m.status, m.first, m.intensity, m.goldstein,
         v.known_from, v.known_to
  FROM event_mention m JOIN version v USING (version)
  JOIN side s ON s.event_mention = m.event_mention AND s.role = 'source'
  JOIN side t ON t.event_mention = m.event_mention AND t.role = 'target';
CREATE VIEW statements AS
  SELECT a.short AS article, s.statement AS id, s.kind, s.words, o.role, o.actor, o.name, v.published, v.known_from
  FROM statement s JOIN version v USING (version) JOIN article a USING (article)
  LEFT JOIN voice o ON o.version = s.version AND o.statement = s.statement;
