export const changes = `
  CREATE TABLE change (
    change_id      TEXT PRIMARY KEY,
    meeting_id     TEXT NOT NULL REFERENCES meeting (meeting_id) ON DELETE CASCADE,
    request_id     TEXT UNIQUE,
    state          TEXT NOT NULL
                   CHECK (state IN ('held', 'sending', 'conflict', 'failed', 'done', 'undone')),
    goal           TEXT NOT NULL,
    mailed         INTEGER NOT NULL,
    created_at     INTEGER NOT NULL,
    due_at         INTEGER NOT NULL,
    theirs         TEXT,
    fields         TEXT,
    failure        TEXT
  ) STRICT;
  CREATE UNIQUE INDEX change_open ON change (meeting_id) WHERE state IN ('held', 'sending', 'conflict', 'failed');

  ALTER TABLE invitation ADD COLUMN removed_at INTEGER;
  `;
