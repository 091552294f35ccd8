export const series = `
  -- What is known of a series itself; its occurrences are rows of "meeting".
  CREATE TABLE series (
    account_id     TEXT NOT NULL,
    calendar_id    TEXT NOT NULL,
    series_id      TEXT NOT NULL,
    lines          TEXT NOT NULL,
    start_ms       INTEGER NOT NULL,
    end_ms         INTEGER NOT NULL,
    time_zone      TEXT NOT NULL,
    all_day        INTEGER NOT NULL,
    PRIMARY KEY (account_id, calendar_id, series_id)
  ) STRICT;

  -- A series being cut in two: gone when both halves stand, or neither was touched.
  CREATE TABLE series_split (
    split_id       TEXT PRIMARY KEY,
    account_id     TEXT NOT NULL,
    calendar_id    TEXT NOT NULL,
    series_id      TEXT NOT NULL,
    step           TEXT NOT NULL CHECK (step IN ('cut', 'insert', 'restore')),
    input_key      TEXT NOT NULL,
    split          TEXT NOT NULL,
    failure        TEXT,
    created_at     INTEGER NOT NULL,
    UNIQUE (account_id, calendar_id, series_id)
  ) STRICT;
  `;
