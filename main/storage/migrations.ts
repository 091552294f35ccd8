/**
 * Numbered steps of the database's schema; the number is the index plus one. A step that has been released is never
 * edited: a change is a new step. Times are milliseconds since the epoch unless a column says otherwise.
 */
export const migrations: readonly string[] = [
  `
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
  `,
  `
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
  `,
  // A row's number is its generation * 2^24 + its place; a generation belongs to the connection that shows it. The words
  // of even and odd generations stand apart, because FTS5 empties an index at once but deletes from it slowly.
  `
  CREATE TABLE directory_set (
    account_id     TEXT PRIMARY KEY,
    source         TEXT NOT NULL,
    generation     INTEGER,
    content        TEXT,
    people         INTEGER NOT NULL DEFAULT 0,
    projects       INTEGER NOT NULL DEFAULT 0,
    contributors   INTEGER NOT NULL DEFAULT 0,
    last_success   INTEGER,
    last_error     TEXT,
    last_error_at  INTEGER
  ) STRICT;

  CREATE TABLE person (
    row            INTEGER PRIMARY KEY,
    generation     INTEGER NOT NULL,
    employee_key   TEXT NOT NULL,
    employee_id    TEXT NOT NULL,
    name           TEXT NOT NULL,
    email          TEXT,
    address        TEXT,
    UNIQUE (generation, employee_key)
  ) STRICT;
  CREATE INDEX person_by_address ON person (generation, address) WHERE address IS NOT NULL;
  CREATE VIRTUAL TABLE person_text_0 USING fts5 (
    name, other, content = '', tokenize = 'ascii', prefix = '1 2 3 4 5 6'
  );
  CREATE VIRTUAL TABLE person_text_1 USING fts5 (
    name, other, content = '', tokenize = 'ascii', prefix = '1 2 3 4 5 6'
  );

  CREATE TABLE project (
    row            INTEGER PRIMARY KEY,
    generation     INTEGER NOT NULL,
    project_key    TEXT NOT NULL,
    project_id     TEXT NOT NULL,
    name           TEXT NOT NULL,
    UNIQUE (generation, project_key)
  ) STRICT;

  CREATE TABLE contributor (
    row            INTEGER PRIMARY KEY,
    generation     INTEGER NOT NULL,
    project_key    TEXT NOT NULL,
    reference      TEXT NOT NULL,
    employee_key   TEXT
  ) STRICT;
  CREATE INDEX contributor_by_project ON contributor (generation, project_key);
  CREATE INDEX contributor_by_employee ON contributor (generation, employee_key) WHERE employee_key IS NOT NULL;
  `,
  `
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
  `,
  `
  CREATE TABLE person_hours (
    email          TEXT PRIMARY KEY,
    time_zone      TEXT NOT NULL,
    from_time      TEXT NOT NULL,
    to_time        TEXT NOT NULL,
    working_days   TEXT NOT NULL
  ) STRICT;
  `,
  // `boot` names the start of Muster that runs the job: one that is not the present start did not end it.
  `
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
  `,
  `
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
  `,
  `
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
  `,
  `
  -- A list that is read from its token on would not say it of calendars that stay as they are.
  ALTER TABLE calendar ADD COLUMN conference_types TEXT;
  UPDATE calendar_list SET sync_token = NULL;
  `,
  `
  -- How far the sources were read for a meeting, and what came of it.
  CREATE TABLE attendance_meeting (
    meeting_id     TEXT PRIMARY KEY REFERENCES meeting (meeting_id) ON DELETE CASCADE,
    state          TEXT NOT NULL,
    attempts       INTEGER NOT NULL DEFAULT 0,
    next_look      INTEGER,
    reports_at     INTEGER,
    reports_error  TEXT,
    meet_at        INTEGER,
    meet_error     TEXT,
    meet_seen      TEXT CHECK (meet_seen IN ('none', 'running', 'ended')),
    answered       TEXT NOT NULL DEFAULT '',
    certain        INTEGER NOT NULL DEFAULT 0,
    space          TEXT,
    final          INTEGER NOT NULL DEFAULT 0,
    reduced        INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX attendance_meeting_due ON attendance_meeting (next_look) WHERE next_look IS NOT NULL;

  -- One stay of one device, as a source told it. With a rowid and one index: hundreds of thousands of rows are written at
  -- once, and an index of the subjects, which come in no order, takes twice the time of all the rest.
  CREATE TABLE attendance_session (
    session_id     TEXT NOT NULL PRIMARY KEY,
    meeting_id     TEXT NOT NULL REFERENCES meeting (meeting_id) ON DELETE CASCADE,
    source         TEXT NOT NULL CHECK (source IN ('reports', 'meet')),
    conference     TEXT NOT NULL,
    endpoint       TEXT NOT NULL,
    subject        TEXT NOT NULL,
    kind           TEXT NOT NULL CHECK (kind IN ('account', 'anonymous', 'phone', 'room')),
    display_name   TEXT NOT NULL,
    joined_ms      INTEGER NOT NULL,
    left_ms        INTEGER,
    device         TEXT,
    external       INTEGER,
    ip             TEXT,
    country        TEXT
  ) STRICT;
  CREATE INDEX attendance_session_of_meeting ON attendance_session (meeting_id);
  -- Classes in a row in one room share who stayed over both.
  CREATE INDEX meeting_by_room ON meeting (meet_code, start_ms) WHERE meet_code IS NOT NULL;

  -- Who Google says an account is; address null: asked, and not told.
  CREATE TABLE attendance_account (
    subject        TEXT PRIMARY KEY,
    address        TEXT,
    name           TEXT,
    via            TEXT NOT NULL,
    asked_at       INTEGER NOT NULL
  ) STRICT;

  -- The code of a room of Meet (letters only), which its conferences do not tell.
  CREATE TABLE attendance_space (
    space          TEXT PRIMARY KEY,
    code           TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- Who a person said that it is; meeting_id: where it was said, and the only place where it holds for a name
  -- that was shown twice there.
  CREATE TABLE attendance_link (
    link_id        TEXT PRIMARY KEY,
    subject        TEXT NOT NULL,
    endpoint       TEXT,
    shown          TEXT NOT NULL,
    email          TEXT NOT NULL,
    name           TEXT,
    meeting_id     TEXT,
    made_at        INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX attendance_link_of_subject ON attendance_link (subject);

  CREATE TABLE attendance_correction (
    correction_id  TEXT PRIMARY KEY,
    meeting_id     TEXT NOT NULL REFERENCES meeting (meeting_id) ON DELETE CASCADE,
    person_id      TEXT NOT NULL,
    from_ms        INTEGER NOT NULL,
    to_ms          INTEGER NOT NULL,
    why            TEXT NOT NULL,
    made_by        TEXT NOT NULL,
    made_at        INTEGER NOT NULL,
    UNIQUE (meeting_id, person_id)
  ) STRICT;

  CREATE TABLE attendance_excuse (
    meeting_id     TEXT NOT NULL REFERENCES meeting (meeting_id) ON DELETE CASCADE,
    person_id      TEXT NOT NULL,
    why            TEXT NOT NULL,
    made_by        TEXT NOT NULL,
    made_at        INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, person_id)
  ) STRICT, WITHOUT ROWID;

  -- scope_key: the event's, series' or template's id; empty for default.
  CREATE TABLE attendance_rules (
    scope          TEXT NOT NULL CHECK (scope IN ('meeting', 'series', 'template', 'default')),
    scope_key      TEXT NOT NULL,
    rules          TEXT NOT NULL,
    PRIMARY KEY (scope, scope_key)
  ) STRICT, WITHOUT ROWID;

  -- The template that an event was made from.
  CREATE TABLE meeting_template (
    event_id       TEXT PRIMARY KEY,
    template_id    TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- What was judged of each person, for lists and overviews; after the retention all that is kept.
  CREATE TABLE attendance_result (
    meeting_id     TEXT NOT NULL REFERENCES meeting (meeting_id) ON DELETE CASCADE,
    person_id      TEXT NOT NULL,
    email          TEXT,
    name           TEXT NOT NULL,
    invited        INTEGER NOT NULL,
    judgement      TEXT NOT NULL,
    late           INTEGER NOT NULL,
    left_early     INTEGER NOT NULL,
    came           INTEGER NOT NULL,
    in_now         INTEGER NOT NULL DEFAULT 0,
    first_ms       INTEGER,
    last_ms        INTEGER,
    inside_ms      INTEGER,
    share          REAL,
    PRIMARY KEY (meeting_id, person_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX attendance_result_of_person ON attendance_result (email) WHERE email IS NOT NULL;

  -- Meetings whose results hold: one that is missing here is judged before it is shown. counts: of the results.
  CREATE TABLE attendance_judged (
    meeting_id     TEXT PRIMARY KEY REFERENCES meeting (meeting_id) ON DELETE CASCADE,
    judged_by      TEXT NOT NULL,
    counts         TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER attendance_of_changed_meeting AFTER UPDATE ON meeting
    WHEN old.attendees IS NOT new.attendees OR old.start_ms IS NOT new.start_ms OR old.end_ms IS NOT new.end_ms
      OR old.status IS NOT new.status OR old.series_id IS NOT new.series_id
    BEGIN DELETE FROM attendance_judged WHERE meeting_id = new.meeting_id
      AND NOT EXISTS (SELECT 1 FROM attendance_meeting WHERE meeting_id = new.meeting_id AND reduced = 1); END;
  -- A meeting that was moved may take stays with it.
  CREATE TRIGGER attendance_of_moved_stay AFTER UPDATE OF meeting_id ON attendance_session
    WHEN old.meeting_id <> new.meeting_id
    BEGIN DELETE FROM attendance_judged WHERE meeting_id = old.meeting_id
      AND NOT EXISTS (SELECT 1 FROM attendance_meeting WHERE meeting_id = old.meeting_id AND reduced = 1); END;

  -- Whom somebody had deleted, as salted hashes of what would bring them back; see the decision of what is kept.
  CREATE TABLE attendance_forgotten (
    hash           TEXT PRIMARY KEY,
    forgotten_at   INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE attendance_salt (
    one            INTEGER PRIMARY KEY CHECK (one = 1),
    salt           TEXT NOT NULL
  ) STRICT;
  `,
  `
  ALTER TABLE meeting ADD COLUMN platform TEXT NOT NULL DEFAULT 'none'
    CHECK (platform IN ('google-meet', 'zoom', 'room', 'other', 'none'));
  UPDATE meeting SET platform = CASE
    WHEN link = 'pending' OR meet_code IS NOT NULL THEN 'google-meet'
    WHEN meet_url LIKE 'https://zoom.us/%' OR meet_url LIKE 'https://%.zoom.us/%' THEN 'zoom'
    WHEN meet_url IS NOT NULL THEN 'other'
    ELSE 'none' END;

  -- The list of providers has grown, and a CHECK cannot be changed in place.
  CREATE TABLE account_with_zoom (
    account_id     TEXT PRIMARY KEY,
    provider       TEXT NOT NULL CHECK (provider IN ('google', 'dataverse', 'zoom')),
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
  INSERT INTO account_with_zoom SELECT account_id, provider, subject, address, name, connected_at, remembered, scopes,
    configuration, health, last_success, last_error, last_error_at FROM account;
  DROP TABLE account;
  ALTER TABLE account_with_zoom RENAME TO account;

  -- Zoom meetings that were asked for, from before the first request until they are deleted there. zoom_id null: it is
  -- not known whether Zoom has made it; marker: by what it is found again; told: topic and time as Zoom knows them.
  CREATE TABLE zoom_meeting (
    marker         TEXT PRIMARY KEY,
    meeting_id     TEXT NOT NULL,
    account_id     TEXT NOT NULL,
    host           TEXT NOT NULL,
    wanted         INTEGER NOT NULL DEFAULT 1,
    zoom_id        TEXT,
    join_url       TEXT,
    told           TEXT NOT NULL,
    created_at     INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX zoom_meeting_of_meeting ON zoom_meeting (meeting_id);
  `,
  `
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
  `,
  `
  -- There while something of attendance was deleted and may still stand in free pages of the file.
  CREATE TABLE attendance_unscrubbed (
    one            INTEGER PRIMARY KEY CHECK (one = 1)
  ) STRICT;
  `,
  `
  -- What was read of a meeting at another time or in another room says nothing of it as it is now: it is looked at anew.
  -- Stays are facts and are kept. Calling a meeting off does not undo who was there, but where nobody was, nobody is
  -- absent.
  CREATE TRIGGER attendance_of_moved_meeting AFTER UPDATE ON meeting
    WHEN old.start_ms IS NOT new.start_ms OR old.end_ms IS NOT new.end_ms OR old.meet_code IS NOT new.meet_code
      OR (old.status IS NOT new.status
        AND NOT EXISTS (SELECT 1 FROM attendance_session WHERE meeting_id = new.meeting_id))
    BEGIN UPDATE attendance_meeting SET state = 'waiting', attempts = 0, next_look = new.end_ms, reports_at = NULL,
        meet_at = NULL, meet_seen = NULL, certain = 0, final = 0,
        answered = iif(EXISTS (SELECT 1 FROM attendance_session WHERE meeting_id = new.meeting_id), answered, ''),
        space = iif(old.meet_code IS new.meet_code, space, NULL)
      WHERE meeting_id = new.meeting_id AND reduced = 0; END;
  -- Dates of a series that are no more: few, where those that stand may be hundreds.
  CREATE INDEX meeting_called_off ON meeting (series_id) WHERE status = 'cancelled';
  `,
  `
  -- By the link: a Zoom meeting of a series is there for as long as a date leads to it.
  CREATE INDEX meeting_by_zoom ON meeting (meet_url) WHERE platform = 'zoom';
  `,
];
