-- A correction or a retraction that was sent as an article of its own.

-- The articles that such a version is about, and what tells so: title (it names theirs) or copy (they hold the text that it amends).
CREATE TABLE amends (
  version INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  basis   TEXT NOT NULL,
  PRIMARY KEY (version, article)
) WITHOUT ROWID;
CREATE INDEX amends_article ON amends(article);
CREATE INDEX version_amends ON version(known_from) WHERE amends IS NOT NULL;

-- Every amendment with the article it is about and the one that says so, which are the same where a later version does.
CREATE VIEW amendments AS
  SELECT a.short AS article, v.amends AS kind, 'version' AS basis, a.short AS "by", v.number AS version, v.amend_words AS words,
         v.known_from
  FROM version v JOIN article a USING (article) WHERE v.amends IS NOT NULL AND v.number > 1
  UNION ALL
  SELECT a.short, v.amends, x.basis, b.short, v.number, v.amend_words, v.known_from
  FROM amends x JOIN version v USING (version) JOIN article a ON a.article = x.article JOIN article b ON b.article = v.article;
