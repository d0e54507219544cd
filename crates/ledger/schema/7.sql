-- Adding writes less: no index that another one replaces, and no trigger that seldom has anything to do.

-- Names are found by `called`, and with it articles by `entity_actor`.
DROP INDEX entity_name;

-- Mentions that come are of no sealed chunk but in one case, which adding looks for once a step.
DROP TRIGGER unsealed_made;
DROP TRIGGER unsealed_side;

-- Third parties are few.
CREATE INDEX side_other ON side(event_mention, role) WHERE role NOT IN ('source', 'target');

-- What identity looks at and what series read lie by month first: a step writes to few months, and in each of them to rows that
-- are neighbours.
CREATE TABLE month (month TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO month SELECT DISTINCT substr(anchor, 1, 7) FROM event_mention UNION SELECT DISTINCT substr(day, 1, 7) FROM pair;

DROP TRIGGER core_made;
DROP TRIGGER core_gone;
DROP TRIGGER core_changed;
DROP TRIGGER core_drafted;
DROP TRIGGER core_replaced;
ALTER TABLE core RENAME TO core_before;
CREATE TABLE core (
  month      TEXT NOT NULL,
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
  PRIMARY KEY (month, block, anchor, event_mention)
) WITHOUT ROWID;
INSERT INTO core SELECT substr(anchor, 1, 7), block, anchor, event_mention, version, key, sources, reciprocal, mode, place, first, last,
  loose, known, stands, draft FROM core_before ORDER BY 1, 2, 3, 4;
DROP TABLE core_before;

CREATE TRIGGER core_made AFTER INSERT ON event_mention BEGIN
  INSERT OR IGNORE INTO month VALUES (substr(NEW.anchor, 1, 7));
  INSERT INTO core SELECT substr(NEW.anchor, 1, 7), NEW.block, NEW.anchor, NEW.event_mention, NEW.version,
    substr(v.hash, 1, 16) || '/' || NEW.id, NEW.sources, NEW.reciprocal, NEW.mode,
    CASE WHEN NEW.place_precision NOT IN ('country', 'region') THEN NEW.place END, NEW.first, NEW.last,
    NEW.when_basis IS NOT NULL, v.known_from, v.known_to IS NULL AND NEW.judged IS NOT 'wrong', NEW.draft
  FROM version v WHERE v.version = NEW.version;
END;
CREATE TRIGGER core_gone AFTER DELETE ON event_mention BEGIN
  DELETE FROM core WHERE month = substr(OLD.anchor, 1, 7) AND block = OLD.block AND anchor = OLD.anchor
    AND event_mention = OLD.event_mention;
  INSERT OR IGNORE INTO orphan SELECT OLD.draft WHERE OLD.draft <> '';
END;
CREATE TRIGGER core_changed AFTER UPDATE OF block, anchor, sources, reciprocal, mode, place, place_precision, first, last, when_basis,
  judged ON event_mention
BEGIN
  DELETE FROM core WHERE month = substr(OLD.anchor, 1, 7) AND block = OLD.block AND anchor = OLD.anchor
    AND event_mention = OLD.event_mention;
  INSERT OR IGNORE INTO month VALUES (substr(NEW.anchor, 1, 7));
  INSERT INTO core SELECT substr(NEW.anchor, 1, 7), NEW.block, NEW.anchor, NEW.event_mention, NEW.version,
    substr(v.hash, 1, 16) || '/' || NEW.id, NEW.sources, NEW.reciprocal, NEW.mode,
    CASE WHEN NEW.place_precision NOT IN ('country', 'region') THEN NEW.place END, NEW.first, NEW.last,
    NEW.when_basis IS NOT NULL, v.known_from, v.known_to IS NULL AND NEW.judged IS NOT 'wrong', NEW.draft
  FROM version v WHERE v.version = NEW.version;
END;
CREATE TRIGGER core_drafted AFTER UPDATE OF draft ON event_mention WHEN OLD.draft <> NEW.draft BEGIN
  UPDATE core SET draft = NEW.draft WHERE month = substr(NEW.anchor, 1, 7) AND block = NEW.block AND anchor = NEW.anchor
    AND event_mention = NEW.event_mention;
  INSERT OR IGNORE INTO orphan SELECT OLD.draft WHERE OLD.draft <> '';
END;
CREATE TRIGGER core_replaced AFTER UPDATE OF known_to ON version WHEN (OLD.known_to IS NULL) <> (NEW.known_to IS NULL) BEGIN
  UPDATE core SET stands = NEW.known_to IS NULL AND NOT EXISTS (SELECT 1 FROM event_mention m
      WHERE m.event_mention = core.event_mention AND m.judged = 'wrong')
  WHERE (month, block, anchor, event_mention) IN
    (SELECT substr(m.anchor, 1, 7), m.block, m.anchor, m.event_mention FROM event_mention m WHERE m.version = NEW.version);
END;

-- One row for each source with each target (a reciprocal event has both directions): series read nothing else.
DROP INDEX pair_event;
ALTER TABLE pair RENAME TO pair_before;
CREATE TABLE pair (
  month     TEXT NOT NULL,
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
  PRIMARY KEY (month, a, b, day, event)
) WITHOUT ROWID;
INSERT INTO pair SELECT substr(day, 1, 7), a, b, day, event, type, statuses, intensity, goldstein, mentions, origins
  FROM pair_before ORDER BY 1, 2, 3, 4, 5;
DROP TABLE pair_before;
CREATE INDEX pair_event ON pair(event);

-- Bands of the versions that came last; laid into `band` in the order of their keys once they are many, for each of them lies on
-- another page there.
CREATE TABLE late_band (
  band    INTEGER NOT NULL,
  version INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
  PRIMARY KEY (band, version)
) WITHOUT ROWID;
CREATE INDEX late_band_version ON late_band(version);
