-- The team: shifts that a space needs, and who comes.

CREATE TABLE shifts (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  task TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  account BLOB REFERENCES accounts (id),
  taken_at INTEGER,
  note TEXT,
  created_at INTEGER NOT NULL,
  CHECK (ends_at > starts_at)
) STRICT;
CREATE INDEX shifts_space ON shifts (organisation, space, starts_at);
CREATE INDEX shifts_account ON shifts (account, starts_at) WHERE account IS NOT NULL;

CREATE TABLE shift_releases (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  shift BLOB NOT NULL REFERENCES shifts (id),
  account BLOB NOT NULL REFERENCES accounts (id),
  reason TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX shift_releases_shift ON shift_releases (shift);
