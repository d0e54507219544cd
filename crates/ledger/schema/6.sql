-- A large desk is filled and asked as fast as a small one: what one step reads and writes lies close together. Permalinks begin
-- with the day, so that rows of neighbouring days are neighbours; texts and reports stand apart from what is looked up often.

CREATE TABLE reading (
  version INTEGER PRIMARY KEY REFERENCES version ON DELETE CASCADE,
  title   TEXT,
  text    TEXT NOT NULL,
  report  TEXT NOT NULL
);
INSERT INTO reading SELECT version, title, text, report FROM version;
DROP VIEW articles;
DROP VIEW amendments;
DROP TABLE article_words;
ALTER TABLE version DROP COLUMN text;
ALTER TABLE version DROP COLUMN report;
CREATE VIRTUAL TABLE article_words USING fts5(title, text, content='reading', content_rowid='version',
  tokenize='unicode61 remove_diacritics 2');
INSERT INTO article_words(article_words) VALUES ('rebuild');

CREATE VIEW articles AS
  SELECT a.short AS id, v.number AS version, v.hash, v.title, r.text, v.url, v.publisher, v.agency, v.source,
         v.language, v.published, v.published_basis, v.known_from, v.known_to, v.recorded_at, v.origin, v.amends,
         v.amend_words
  FROM version v JOIN article a USING (article) JOIN reading r USING (version);
-- As before: views that name a table are read anew only when they are made anew.
CREATE VIEW amendments AS
  SELECT a.short AS article, v.amends AS kind, 'version' AS basis, a.short AS "by", v.number AS version, v.amend_words AS words,
         v.known_from
  FROM version v JOIN article a USING (article) WHERE v.amends IS NOT NULL AND v.number > 1
  UNION ALL
  SELECT a.short, v.amends, x.basis, b.short, v.number, v.amend_words, v.known_from
  FROM amends x JOIN version v USING (version) JOIN article a ON a.article = x.article JOIN article b ON b.article = v.article;

-- What identity looks at in each mention, in the order in which it is read. Kept by the triggers below.
CREATE TABLE core (
  block      TEXT NOT NULL,
  anchor     TEXT NOT NULL,
  event_mention INTEGER NOT NULL,
  version    INTEGER NOT NULL,
  key        TEXT NOT NULL,
  sources    TEXT NOT NULL,
  reciprocal INTEGER NOT NULL,
  mode       TEXT,
  -- Only where it is precise enough to tell two events apart.
  place      TEXT,
  first      TEXT,
  last       TEXT,
  -- The day rests on inference.
  loose      INTEGER NOT NULL,
  known      TEXT NOT NULL,
  -- 0 for mentions of replaced versions and those judged wrong: of no event today.
  stands     INTEGER NOT NULL,
  draft      TEXT NOT NULL,
  PRIMARY KEY (block, anchor, event_mention)
) WITHOUT ROWID;
-- Drafts that lost a mention: looked at when the record is next worked out.
CREATE TABLE orphan (draft TEXT PRIMARY KEY) WITHOUT ROWID;

DROP INDEX event_mention_block;
DROP INDEX event_mention_anchor;
CREATE INDEX event_mention_anchor ON event_mention(anchor, block);
-- A mention that is of no event today stands in neither.
DROP INDEX event_mention_event;
CREATE INDEX event_mention_event ON event_mention(event) WHERE event <> '';
DROP INDEX event_mention_draft;
CREATE INDEX event_mention_draft ON event_mention(draft) WHERE draft <> '';
DROP INDEX event_block;
DROP TABLE draft;
CREATE TABLE draft (
  draft    TEXT PRIMARY KEY,
  -- What it can be joined with: drafts of one family and day. One that stands alone is a family of its own.
  family   TEXT NOT NULL,
  day      TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  reason   TEXT NOT NULL,
  event    TEXT NOT NULL,
  -- What is compared of it when drafts are joined.
  look     BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX draft_day ON draft(day, family);

CREATE TRIGGER core_made AFTER INSERT ON event_mention BEGIN
  INSERT INTO core SELECT NEW.block, NEW.anchor, NEW.event_mention, NEW.version, substr(v.hash, 1, 16) || '/' || NEW.id, NEW.sources,
    NEW.reciprocal, NEW.mode, CASE WHEN NEW.place_precision NOT IN ('country', 'region') THEN NEW.place END, NEW.first, NEW.last,
    NEW.when_basis IS NOT NULL, v.known_from, v.known_to IS NULL AND NEW.judged IS NOT 'wrong', NEW.draft
  FROM version v WHERE v.version = NEW.version;
END;
CREATE TRIGGER core_gone AFTER DELETE ON event_mention BEGIN
  DELETE FROM core WHERE block = OLD.block AND anchor = OLD.anchor AND event_mention = OLD.event_mention;
  INSERT OR IGNORE INTO orphan SELECT OLD.draft WHERE OLD.draft <> '';
END;
CREATE TRIGGER core_changed AFTER UPDATE OF block, anchor, sources, reciprocal, mode, place, place_precision, first, last, when_basis,
  judged ON event_mention
BEGIN
  DELETE FROM core WHERE block = OLD.block AND anchor = OLD.anchor AND event_mention = OLD.event_mention;
  INSERT INTO core SELECT NEW.block, NEW.anchor, NEW.event_mention, NEW.version, substr(v.hash, 1, 16) || '/' || NEW.id, NEW.sources,
    NEW.reciprocal, NEW.mode, CASE WHEN NEW.place_precision NOT IN ('country', 'region') THEN NEW.place END, NEW.first, NEW.last,
    NEW.when_basis IS NOT NULL, v.known_from, v.known_to IS NULL AND NEW.judged IS NOT 'wrong', NEW.draft
  FROM version v WHERE v.version = NEW.version;
END;
CREATE TRIGGER core_drafted AFTER UPDATE OF draft ON event_mention WHEN OLD.draft <> NEW.draft BEGIN
  UPDATE core SET draft = NEW.draft WHERE block = NEW.block AND anchor = NEW.anchor AND event_mention = NEW.event_mention;
  INSERT OR IGNORE INTO orphan SELECT OLD.draft WHERE OLD.draft <> '';
END;
CREATE TRIGGER core_replaced AFTER UPDATE OF known_to ON version WHEN (OLD.known_to IS NULL) <> (NEW.known_to IS NULL) BEGIN
  UPDATE core SET stands = NEW.known_to IS NULL AND NOT EXISTS (SELECT 1 FROM event_mention m
      WHERE m.event_mention = core.event_mention AND m.judged = 'wrong')
  WHERE (block, anchor, event_mention) IN
    (SELECT m.block, m.anchor, m.event_mention FROM event_mention m WHERE m.version = NEW.version);
END;

-- Mentions by what is asked of them, in chunks of 65,536 rows: `facet` is actor (in any part), actor/PART, name, type, status or
-- place; `rows` is a roaring bitmap of the rows' places in the chunk. Of a chunk that is not sealed they say nothing.
CREATE TABLE posting (
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  chunk INTEGER NOT NULL,
  rows  BLOB NOT NULL,
  PRIMARY KEY (facet, value, chunk)
) WITHOUT ROWID;
-- With the first and the last day of its mentions.
CREATE TABLE sealed (
  chunk INTEGER PRIMARY KEY,
  first TEXT NOT NULL,
  last  TEXT NOT NULL
);
CREATE TRIGGER unsealed_made AFTER INSERT ON event_mention BEGIN
  DELETE FROM sealed WHERE chunk = NEW.event_mention >> 16;
END;
CREATE TRIGGER unsealed_gone AFTER DELETE ON event_mention BEGIN
  DELETE FROM sealed WHERE chunk = OLD.event_mention >> 16;
END;
CREATE TRIGGER unsealed_changed AFTER UPDATE OF type, status, place, place_country, first, last ON event_mention BEGIN
  DELETE FROM sealed WHERE chunk = NEW.event_mention >> 16;
END;
CREATE TRIGGER unsealed_side AFTER INSERT ON side BEGIN
  DELETE FROM sealed WHERE chunk = NEW.event_mention >> 16;
END;
CREATE TRIGGER unsealed_side_gone AFTER DELETE ON side BEGIN
  DELETE FROM sealed WHERE chunk = OLD.event_mention >> 16;
END;

-- The names under which an actor stands in articles, kept by triggers; the codes are the largest that any of them had.
CREATE TABLE called (
  actor    TEXT NOT NULL,
  name     TEXT NOT NULL,
  kind     TEXT NOT NULL,
  articles INTEGER NOT NULL,
  cow      INTEGER,
  gw       INTEGER,
  basis    TEXT,
  wikidata TEXT,
  cameo    TEXT,
  PRIMARY KEY (actor, name, kind)
) WITHOUT ROWID;
CREATE INDEX called_actor ON called(actor COLLATE NOCASE);
CREATE INDEX called_name ON called(name COLLATE NOCASE, actor);
INSERT INTO called SELECT actor, name, kind, count(*), max(cow), max(gw), max(basis), max(wikidata), max(cameo)
  FROM entity GROUP BY actor, name, kind;
CREATE TRIGGER called_more AFTER INSERT ON entity BEGIN
  INSERT INTO called VALUES (NEW.actor, NEW.name, NEW.kind, 1, NEW.cow, NEW.gw, NEW.basis, NEW.wikidata, NEW.cameo)
  ON CONFLICT (actor, name, kind) DO UPDATE SET articles = articles + 1,
    cow = max(coalesce(cow, excluded.cow), coalesce(excluded.cow, cow)), gw = max(coalesce(gw, excluded.gw), coalesce(excluded.gw, gw)),
    basis = max(coalesce(basis, excluded.basis), coalesce(excluded.basis, basis)),
    wikidata = max(coalesce(wikidata, excluded.wikidata), coalesce(excluded.wikidata, wikidata)),
    cameo = max(coalesce(cameo, excluded.cameo), coalesce(excluded.cameo, cameo));
END;
CREATE TRIGGER called_less AFTER DELETE ON entity BEGIN
  UPDATE called SET articles = articles - 1 WHERE actor = OLD.actor AND name = OLD.name AND kind = OLD.kind;
  DELETE FROM called WHERE actor = OLD.actor AND name = OLD.name AND kind = OLD.kind AND articles < 1;
END;

-- Mentions that somebody denies: told as denied, or what a denial of their article is about.
CREATE TABLE disputed (event_mention INTEGER PRIMARY KEY REFERENCES event_mention ON DELETE CASCADE);
CREATE TRIGGER disputed_made AFTER INSERT ON event_mention
WHEN NEW.status = 'denied' OR EXISTS (SELECT 1 FROM link l WHERE l.version = NEW.version AND l.kind = 'denies' AND l."to" = NEW.id)
BEGIN
  INSERT OR IGNORE INTO disputed VALUES (NEW.event_mention);
END;
CREATE TRIGGER disputed_said AFTER UPDATE OF status ON event_mention WHEN NEW.status = 'denied' BEGIN
  INSERT OR IGNORE INTO disputed VALUES (NEW.event_mention);
END;
CREATE TRIGGER disputed_linked AFTER INSERT ON link WHEN NEW.kind = 'denies' BEGIN
  INSERT OR IGNORE INTO disputed SELECT m.event_mention FROM event_mention m WHERE m.version = NEW.version AND m.id = NEW."to";
END;
