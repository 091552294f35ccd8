export const seriesChanges = `
  -- A change of several dates of a series, from before its first request: held, on its way, or left for a person to
  -- decide. input_key: what was asked; guests: what becomes of those of the dates, known when it is first sent.
  CREATE TABLE series_change (
    change_id      TEXT PRIMARY KEY,
    account_id     TEXT NOT NULL,
    calendar_id    TEXT NOT NULL,
    series_id      TEXT NOT NULL,
    meeting_id     TEXT NOT NULL,
    input_key      TEXT NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('held', 'sending', 'conflict', 'failed', 'done', 'undone')),
    kept           INTEGER NOT NULL,
    goal           TEXT NOT NULL,
    guests         TEXT,
    mailed         INTEGER NOT NULL,
    theirs         TEXT,
    fields         TEXT,
    failure        TEXT,
    created_at     INTEGER NOT NULL,
    due_at         INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX series_change_open ON series_change (account_id, calendar_id, series_id)
    WHERE state IN ('held', 'sending', 'conflict', 'failed');
  `;
