-- Reports that name the sides or the deed of one event differently: mentions make drafts (sides and type alike), and the drafts
-- of one day and family make events.

-- The words of the deed, in small letters.
ALTER TABLE event_mention ADD COLUMN deed TEXT NOT NULL DEFAULT '';
ALTER TABLE event_mention ADD COLUMN draft TEXT NOT NULL DEFAULT '';
CREATE INDEX event_mention_draft ON event_mention(draft);

CREATE TABLE draft (
  draft    TEXT PRIMARY KEY,
  block    TEXT NOT NULL,
  -- The day by which its first mention is found.
  anchor   TEXT NOT NULL,
  -- What it can be joined with: drafts of one family and day. One that stands alone is a family of its own.
  family   TEXT NOT NULL,
  day      TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  reason   TEXT NOT NULL,
  event    TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX draft_block ON draft(block, anchor);
CREATE INDEX draft_day ON draft(day, family);
