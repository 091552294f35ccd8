export const calendars = `
  -- An entry that leaves Google's list is kept, unlisted: what was chosen for it holds when it comes back.
  CREATE TABLE calendar (
    account_id     TEXT NOT NULL,
    calendar_id    TEXT NOT NULL,
    listed         INTEGER NOT NULL,
    is_primary     INTEGER NOT NULL,
    summary        TEXT NOT NULL,
    access_role    TEXT NOT NULL,
    time_zone      TEXT,
    colour         TEXT,
    active         INTEGER NOT NULL,
    receives       INTEGER NOT NULL DEFAULT 0,
    scheduling     TEXT,
    sync_token     TEXT,
    last_success   INTEGER,
    last_error     TEXT,
    PRIMARY KEY (account_id, calendar_id)
  ) STRICT;
  CREATE UNIQUE INDEX calendar_that_receives ON calendar (receives) WHERE receives = 1;

  CREATE TABLE calendar_list (
    account_id     TEXT PRIMARY KEY,
    sync_token     TEXT,
    as_of          INTEGER NOT NULL
  ) STRICT;

  ALTER TABLE meeting ADD COLUMN etag TEXT;
  ALTER TABLE meeting ADD COLUMN series_id TEXT;
  ALTER TABLE meeting ADD COLUMN original_start_ms INTEGER;
  CREATE INDEX meeting_by_series ON meeting (account_id, calendar_id, series_id) WHERE series_id IS NOT NULL;
  ALTER TABLE invitation ADD COLUMN response TEXT NOT NULL DEFAULT 'needsAction';
  ALTER TABLE invitation ADD COLUMN responded_at INTEGER;
  `;
