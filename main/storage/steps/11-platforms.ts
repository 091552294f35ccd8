export const platforms = `
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
  `;
