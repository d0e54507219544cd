-- What a series reads of a pair of sides that has many events in a month, packed: a copy of its rows in `pair`, in the order of the
-- sides, so that years of them lie side by side. Whatever changes a row of the month takes the copy away and notes the pair
-- as loose, until it is packed again.
CREATE TABLE pair_pack (
  a     TEXT NOT NULL,
  b     TEXT NOT NULL,
  month TEXT NOT NULL,
  rows  BLOB NOT NULL,
  PRIMARY KEY (a, b, month)
) WITHOUT ROWID;
-- Months that were gone through.
CREATE TABLE pair_packed (month TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE pair_loose (
  a     TEXT NOT NULL,
  b     TEXT NOT NULL,
  month TEXT NOT NULL,
  PRIMARY KEY (a, b, month)
) WITHOUT ROWID;

CREATE TRIGGER pair_made AFTER INSERT ON pair WHEN EXISTS (SELECT 1 FROM pair_packed WHERE month = NEW.month) BEGIN
  DELETE FROM pair_pack WHERE a = NEW.a AND b = NEW.b AND month = NEW.month;
  INSERT INTO pair_loose SELECT NEW.a, NEW.b, NEW.month
  WHERE NOT EXISTS (SELECT 1 FROM pair_loose WHERE a = NEW.a AND b = NEW.b AND month = NEW.month);
END;
CREATE TRIGGER pair_gone AFTER DELETE ON pair WHEN EXISTS (SELECT 1 FROM pair_packed WHERE month = OLD.month) BEGIN
  DELETE FROM pair_pack WHERE a = OLD.a AND b = OLD.b AND month = OLD.month;
  INSERT INTO pair_loose SELECT OLD.a, OLD.b, OLD.month
  WHERE NOT EXISTS (SELECT 1 FROM pair_loose WHERE a = OLD.a AND b = OLD.b AND month = OLD.month);
END;

-- Bitmaps in a table of their own numbers: a tree ordered by keys reads whole values to compare them, eighty pages for one bitmap.
ALTER TABLE posting RENAME TO posting_before;
CREATE TABLE posting (
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  chunk INTEGER NOT NULL,
  rows  BLOB NOT NULL
);
INSERT INTO posting SELECT facet, value, chunk, rows FROM posting_before ORDER BY facet, value, chunk;
DROP TABLE posting_before;
CREATE UNIQUE INDEX posting_key ON posting(facet, value, chunk);
CREATE INDEX posting_chunk ON posting(chunk);
