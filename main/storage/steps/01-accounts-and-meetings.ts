export const accountsAndMeetings = `
  CREATE TABLE account (
    account_id     TEXT PRIMARY KEY,
    provider       TEXT NOT NULL CHECK (provider IN ('google', 'dataverse')),
    subject        TEXT NOT NULL,
    address        TEXT NOT NULL,
    name           TEXT NOT NULL,
    connected_at   INTEGER NOT NULL,
    remembered     INTEGER NOT NULL,
    scopes         TEXT NOT NULL,
    configuration  TEXT NOT NULL,
    health         TEXT NOT NULL,
    last_success   INTEGER,
    last_error     TEXT,
    last_error_at  INTEGER,
    UNIQUE (provider, subject)
  ) STRICT;

  CREATE TABLE google_client (
    one            INTEGER PRIMARY KEY CHECK (one = 1),
    kind           TEXT NOT NULL CHECK (kind IN ('installed', 'web')),
    client_id      TEXT NOT NULL,
    project_id     TEXT,
    redirect_uri   TEXT
  ) STRICT;

  CREATE TABLE meeting (
    meeting_id     TEXT PRIMARY KEY,
    account_id     TEXT NOT NULL,
    calendar_id    TEXT NOT NULL,
    event_id       TEXT NOT NULL,
    origin         TEXT NOT NULL CHECK (origin IN ('muster', 'calendar')),
    status         TEXT NOT NULL CHECK (status IN ('unfinished', 'scheduled', 'cancelled')),
    request_id     TEXT UNIQUE,
    input_key      TEXT,
    plan           TEXT,
    title          TEXT NOT NULL,
    description    TEXT NOT NULL,
    start_ms       INTEGER NOT NULL,
    end_ms         INTEGER NOT NULL,
    time_zone      TEXT NOT NULL,
    all_day        INTEGER NOT NULL,
    html_link      TEXT,
    meet_url       TEXT,
    meet_code      TEXT,
    link           TEXT NOT NULL CHECK (link IN ('ready', 'pending', 'none')),
    attendees      TEXT NOT NULL,
    organizer_self INTEGER NOT NULL,
    copy_key       TEXT NOT NULL,
    search_text    TEXT NOT NULL,
    project_id     TEXT,
    created_at     INTEGER NOT NULL,
    finished_at    INTEGER,
    as_of          INTEGER,
    UNIQUE (account_id, calendar_id, event_id)
  ) STRICT;
  CREATE INDEX meeting_by_time ON meeting (start_ms, end_ms);
  CREATE INDEX meeting_by_input ON meeting (input_key) WHERE input_key IS NOT NULL;
  CREATE INDEX meeting_by_copy ON meeting (copy_key);

  CREATE TABLE invitation (
    invite_id      TEXT PRIMARY KEY,
    batch_id       TEXT NOT NULL,
    meeting_id     TEXT NOT NULL REFERENCES meeting (meeting_id) ON DELETE CASCADE,
    meeting_title  TEXT NOT NULL,
    meet_url       TEXT,
    email          TEXT NOT NULL,
    name           TEXT,
    why            TEXT NOT NULL,
    UNIQUE (meeting_id, email)
  ) STRICT;

  CREATE TABLE reading (
    topic          TEXT PRIMARY KEY,
    at             INTEGER NOT NULL
  ) STRICT;
  `;
