export const personHours = `
  CREATE TABLE person_hours (
    email          TEXT PRIMARY KEY,
    time_zone      TEXT NOT NULL,
    from_time      TEXT NOT NULL,
    to_time        TEXT NOT NULL,
    working_days   TEXT NOT NULL
  ) STRICT;
  `;
