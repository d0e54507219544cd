-- Adding copies no page for a statement that could fail halfway: what fails takes back its whole step (`OR ROLLBACK`), and that
-- word counts in the triggers too, which so say by themselves what they leave out.

DROP TRIGGER core_made;
DROP TRIGGER core_gone;
DROP TRIGGER core_changed;
DROP TRIGGER core_drafted;
DROP TRIGGER disputed_made;
DROP TRIGGER disputed_said;
DROP TRIGGER disputed_linked;

CREATE TRIGGER core_made AFTER INSERT ON event_mention BEGIN
  INSERT INTO month SELECT substr(NEW.anchor, 1, 7) WHERE NOT EXISTS (SELECT 1 FROM month WHERE month = substr(NEW.anchor, 1, 7));
  INSERT INTO core SELECT * FROM core_of WHERE event_mention = NEW.event_mention;
END;
CREATE TRIGGER core_gone AFTER DELETE ON event_mention BEGIN
  DELETE FROM core WHERE month = substr(OLD.anchor, 1, 7) AND block = OLD.block AND anchor = OLD.anchor
    AND event_mention = OLD.event_mention;
  INSERT INTO orphan SELECT OLD.draft WHERE OLD.draft <> '' AND NOT EXISTS (SELECT 1 FROM orphan WHERE draft = OLD.draft);
END;
CREATE TRIGGER core_changed AFTER UPDATE OF block, anchor, sources, reciprocal, mode, place, place_precision, first, last, when_basis,
  judged ON event_mention
BEGIN
  DELETE FROM core WHERE month = substr(OLD.anchor, 1, 7) AND block = OLD.block AND anchor = OLD.anchor
    AND event_mention = OLD.event_mention;
  INSERT INTO month SELECT substr(NEW.anchor, 1, 7) WHERE NOT EXISTS (SELECT 1 FROM month WHERE month = substr(NEW.anchor, 1, 7));
  INSERT INTO core SELECT * FROM core_of WHERE event_mention = NEW.event_mention;
END;
CREATE TRIGGER core_drafted AFTER UPDATE OF draft ON event_mention WHEN OLD.draft <> NEW.draft BEGIN
  UPDATE core SET draft = NEW.draft WHERE month = substr(NEW.anchor, 1, 7) AND block = NEW.block AND anchor = NEW.anchor
    AND event_mention = NEW.event_mention;
  INSERT INTO orphan SELECT OLD.draft WHERE OLD.draft <> '' AND NOT EXISTS (SELECT 1 FROM orphan WHERE draft = OLD.draft);
END;

CREATE TRIGGER disputed_made AFTER INSERT ON event_mention
WHEN NEW.status = 'denied' OR EXISTS (SELECT 1 FROM link l WHERE l.version = NEW.version AND l.kind = 'denies' AND l."to" = NEW.id)
BEGIN
  INSERT INTO disputed SELECT NEW.event_mention
  WHERE NOT EXISTS (SELECT 1 FROM disputed WHERE event_mention = NEW.event_mention);
END;
CREATE TRIGGER disputed_said AFTER UPDATE OF status ON event_mention WHEN NEW.status = 'denied' BEGIN
  INSERT INTO disputed SELECT NEW.event_mention
  WHERE NOT EXISTS (SELECT 1 FROM disputed WHERE event_mention = NEW.event_mention);
END;
CREATE TRIGGER disputed_linked AFTER INSERT ON link WHEN NEW.kind = 'denies' BEGIN
  INSERT INTO disputed SELECT m.event_mention FROM event_mention m WHERE m.version = NEW.version AND m.id = NEW."to"
    AND NOT EXISTS (SELECT 1 FROM disputed d WHERE d.event_mention = m.event_mention);
END;

-- What an answer says of the version it stands in, without the version's row.
CREATE INDEX version_seen ON version(version, article, origin, source, language, known_from) WHERE known_to IS NULL;

-- Common words stand among the bitmaps (facet `word`): what changes the words of a mention opens its chunk too. Chunks that were
-- sealed before have none; of those the text index is asked.
DROP TRIGGER unsealed_changed;
CREATE TRIGGER unsealed_changed AFTER UPDATE OF type, status, place, place_country, first, last, words ON event_mention BEGIN
  DELETE FROM sealed WHERE chunk = NEW.event_mention >> 16;
END;
