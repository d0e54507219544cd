-- One fingerprint for the whole program, the reason of each copy, and what reports say of earlier versions of themselves.

DROP TABLE copy;
-- Near copies, in both directions: what `version` is to `other` (same, within, holds, version), the share in common, and
-- its size. Of one origin are texts that are the same, and a longer piece with the part of which it holds most.
CREATE TABLE copy (
  version INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
  other   INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
  kind    TEXT NOT NULL,
  share   REAL NOT NULL,
  words   INTEGER NOT NULL,
  PRIMARY KEY (version, other)
) WITHOUT ROWID;
CREATE INDEX copy_other ON copy(other);

-- correction or retraction, where the version says so, and the words that do.
ALTER TABLE version ADD COLUMN amends TEXT;
ALTER TABLE version ADD COLUMN amend_words TEXT;

DROP VIEW articles;
CREATE VIEW articles AS
  SELECT a.short AS id, v.number AS version, v.hash, v.title, v.text, v.url, v.publisher, v.agency, v.source,
         v.language, v.published, v.published_basis, v.known_from, v.known_to, v.recorded_at, v.origin, v.amends,
         v.amend_words
  FROM version v JOIN article a USING (article);
