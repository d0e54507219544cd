-- What an answer counts of a mention, in some seventy bytes: a page holds fifty mentions, so that those of ten million stay in
-- memory where their whole rows do not. Sealed chunks have it; of a mention that has none the row itself is read.

CREATE TABLE term (term INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE glance (
  event_mention INTEGER PRIMARY KEY,
  version    INTEGER NOT NULL,
  event      TEXT NOT NULL,
  -- Numbers of terms.
  type       INTEGER NOT NULL,
  status     INTEGER NOT NULL,
  sources    INTEGER NOT NULL,
  targets    INTEGER NOT NULL,
  speakers   INTEGER NOT NULL,
  -- The parts that third parties play.
  roles      INTEGER NOT NULL,
  place      INTEGER,
  first      INTEGER,
  confidence REAL NOT NULL,
  intensity  REAL
);

CREATE TRIGGER glance_moved AFTER UPDATE OF event ON event_mention BEGIN
  UPDATE glance SET event = NEW.event WHERE event_mention = NEW.event_mention;
END;
CREATE TRIGGER glance_stale AFTER UPDATE OF version, sources, targets, type, status, place, speakers, first, confidence, intensity,
  judged ON event_mention
BEGIN
  DELETE FROM glance WHERE event_mention = NEW.event_mention;
END;
CREATE TRIGGER glance_gone AFTER DELETE ON event_mention BEGIN
  DELETE FROM glance WHERE event_mention = OLD.event_mention;
END;
CREATE TRIGGER glance_side_gone AFTER DELETE ON side BEGIN
  DELETE FROM glance WHERE event_mention = OLD.event_mention;
END;

-- Adding copies no pages: a call of a function in a trigger, a row that is given its number by hand and an `ON CONFLICT` clause all
-- count as what might fail halfway, and each mention and each entity fired such a trigger. What identity looks at is now written beside
-- the mention itself.
DROP TRIGGER core_made;

CREATE TABLE disputed_now (event_mention INTEGER PRIMARY KEY REFERENCES event_mention ON DELETE CASCADE) WITHOUT ROWID;
INSERT INTO disputed_now SELECT event_mention FROM disputed;
PRAGMA legacy_alter_table = ON;
DROP TABLE disputed;
ALTER TABLE disputed_now RENAME TO disputed;
PRAGMA legacy_alter_table = OFF;

DROP TRIGGER called_more;
CREATE TRIGGER called_more AFTER INSERT ON entity BEGIN
  UPDATE called SET articles = articles + 1,
    cow = CASE WHEN cow IS NULL OR NEW.cow > cow THEN NEW.cow ELSE cow END,
    gw = CASE WHEN gw IS NULL OR NEW.gw > gw THEN NEW.gw ELSE gw END,
    basis = CASE WHEN basis IS NULL OR NEW.basis > basis THEN NEW.basis ELSE basis END,
    wikidata = CASE WHEN wikidata IS NULL OR NEW.wikidata > wikidata THEN NEW.wikidata ELSE wikidata END,
    cameo = CASE WHEN cameo IS NULL OR NEW.cameo > cameo THEN NEW.cameo ELSE cameo END
  WHERE actor = NEW.actor AND name = NEW.name AND kind = NEW.kind;
  INSERT INTO called SELECT NEW.actor, NEW.name, NEW.kind, 1, NEW.cow, NEW.gw, NEW.basis, NEW.wikidata, NEW.cameo
  WHERE NOT EXISTS (SELECT 1 FROM called WHERE actor = NEW.actor AND name = NEW.name AND kind = NEW.kind);
END;

-- What a step adds to the text indexes lies in memory until it ends: a megabyte, as it was, made eight small parts to be merged.
INSERT INTO article_words(article_words, rank) VALUES ('hashsize', 16777216);
INSERT INTO event_words(event_words, rank) VALUES ('hashsize', 16777216);
