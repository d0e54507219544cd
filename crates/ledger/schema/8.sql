-- Reports take a seventh of the room: JSON in zlib's form, `packed` and `unpacked` by functions of the program.

CREATE TABLE reading_now (
  version INTEGER PRIMARY KEY REFERENCES version ON DELETE CASCADE,
  title   TEXT,
  text    TEXT NOT NULL,
  report  BLOB NOT NULL
);
INSERT INTO reading_now SELECT version, title, text, packed(report) FROM reading;
-- The views and the text index name the table, not what it was.
PRAGMA legacy_alter_table = ON;
DROP TABLE reading;
ALTER TABLE reading_now RENAME TO reading;
PRAGMA legacy_alter_table = OFF;

-- What identity looks at in a mention is said once.
DROP TRIGGER core_made;
DROP TRIGGER core_changed;
CREATE VIEW core_of AS
  SELECT substr(m.anchor, 1, 7) AS month, m.block, m.anchor, m.event_mention, m.version, substr(v.hash, 1, 16) || '/' || m.id AS key,
    m.sources, m.reciprocal, m.mode, CASE WHEN m.place_precision NOT IN ('country', 'region') THEN m.place END AS place, m.first,
    m.last, m.when_basis IS NOT NULL AS loose, v.known_from AS known, v.known_to IS NULL AND m.judged IS NOT 'wrong' AS stands, m.draft
  FROM event_mention m JOIN version v USING (version);
CREATE TRIGGER core_made AFTER INSERT ON event_mention BEGIN
  INSERT OR IGNORE INTO month VALUES (substr(NEW.anchor, 1, 7));
  INSERT INTO core SELECT * FROM core_of WHERE event_mention = NEW.event_mention;
END;
CREATE TRIGGER core_changed AFTER UPDATE OF block, anchor, sources, reciprocal, mode, place, place_precision, first, last, when_basis,
  judged ON event_mention
BEGIN
  DELETE FROM core WHERE month = substr(OLD.anchor, 1, 7) AND block = OLD.block AND anchor = OLD.anchor
    AND event_mention = OLD.event_mention;
  INSERT OR IGNORE INTO month VALUES (substr(NEW.anchor, 1, 7));
  INSERT INTO core SELECT * FROM core_of WHERE event_mention = NEW.event_mention;
END;
