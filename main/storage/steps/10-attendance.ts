export const attendance = `
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
  `;
