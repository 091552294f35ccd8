// A row's number is its generation * 2^24 + its place; a generation belongs to the connection that shows it. The words
// of even and odd generations stand apart, because FTS5 empties an index at once but deletes from it slowly.
export const directory = `
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
  `;
