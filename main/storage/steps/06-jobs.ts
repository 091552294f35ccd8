// `boot` names the start of Muster that runs the job: one that is not the present start did not end it.
export const jobs = `
  CREATE TABLE job (
    job_id         TEXT PRIMARY KEY,
    kind           TEXT NOT NULL,
    account_id     TEXT,
    last_started   INTEGER,
    last_finished  INTEGER,
    last_success   INTEGER,
    failures       INTEGER NOT NULL,
    next_due       INTEGER NOT NULL,
    halted_for     TEXT,
    outcome        TEXT,
    error          TEXT,
    boot           TEXT,
    cause          TEXT
  ) STRICT;

  CREATE TABLE job_run (
    run_id         INTEGER PRIMARY KEY AUTOINCREMENT,
    kind           TEXT NOT NULL,
    account_id     TEXT,
    started        INTEGER NOT NULL,
    finished       INTEGER NOT NULL,
    cause          TEXT NOT NULL,
    outcome        TEXT NOT NULL,
    error          TEXT
  ) STRICT;

  CREATE TABLE connection_warning (
    account_id     TEXT NOT NULL,
    reason         TEXT NOT NULL,
    meeting_id     TEXT NOT NULL,
    start_ms       INTEGER NOT NULL,
    PRIMARY KEY (account_id, reason, meeting_id)
  ) STRICT;

  CREATE TABLE connection_suggestion (
    account_id     TEXT PRIMARY KEY,
    reason         TEXT NOT NULL CHECK (reason IN ('unused', 'failing')),
    since          INTEGER NOT NULL
  ) STRICT;
  `;
