export const batchesAndTemplates = `
  -- A dry run (draft), or what was started of one.
  CREATE TABLE batch (
    batch_id       TEXT PRIMARY KEY,
    direction      TEXT NOT NULL CHECK (direction IN ('create', 'undo')),
    state          TEXT NOT NULL CHECK (state IN ('draft', 'running', 'paused', 'done', 'cancelled')),
    reason         TEXT,
    created_at     INTEGER NOT NULL,
    started_at     INTEGER,
    undo_updates   TEXT NOT NULL CHECK (undo_updates IN ('all', 'externalOnly', 'none'))
  ) STRICT;

  CREATE TABLE batch_row (
    batch_id       TEXT NOT NULL REFERENCES batch (batch_id) ON DELETE CASCADE,
    row            INTEGER NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('waiting', 'creating', 'created', 'failed', 'skipped', 'undone')),
    severity       TEXT NOT NULL CHECK (severity IN ('none', 'warning', 'error')),
    title          TEXT NOT NULL,
    start_ms       INTEGER,
    end_ms         INTEGER,
    time_zone      TEXT NOT NULL,
    guests         INTEGER NOT NULL,
    input          TEXT,
    audience       TEXT,
    meeting_id     TEXT,
    failure        TEXT,
    PRIMARY KEY (batch_id, row)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE template (
    template_id    TEXT PRIMARY KEY,
    name           TEXT NOT NULL,
    content        TEXT NOT NULL,
    changed_at     INTEGER NOT NULL
  ) STRICT;
  `;
