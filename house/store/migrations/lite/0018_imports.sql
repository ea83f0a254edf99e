-- Imports: what came in from which file, what waits to be confirmed, what is wrong with which line, and what it takes to
-- undo it. Columns that somebody matched are remembered by the header of the file.

CREATE TABLE imports (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB REFERENCES spaces (id),
  what TEXT NOT NULL,
  state TEXT NOT NULL,
  name TEXT NOT NULL,
  header TEXT NOT NULL,
  matches TEXT,
  language TEXT NOT NULL,
  account BLOB REFERENCES accounts (id),
  created_at INTEGER NOT NULL,
  ended_at INTEGER,
  undone_at INTEGER,
  undone_by BLOB REFERENCES accounts (id),
  lines_read INTEGER NOT NULL,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  refused INTEGER NOT NULL
) STRICT;
CREATE INDEX imports_at ON imports (organisation, created_at);
CREATE INDEX imports_space ON imports (space) WHERE space IS NOT NULL;
CREATE INDEX imports_account ON imports (account) WHERE account IS NOT NULL;

CREATE TABLE import_files (
  import BLOB PRIMARY KEY REFERENCES imports (id),
  organisation BLOB NOT NULL REFERENCES organisations (id),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE import_problems (
  import BLOB NOT NULL REFERENCES imports (id),
  position INTEGER NOT NULL,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  refused INTEGER NOT NULL,
  line INTEGER NOT NULL,
  place TEXT NOT NULL,
  message TEXT NOT NULL,
  cells TEXT NOT NULL,
  PRIMARY KEY (import, position)
) STRICT;

CREATE TABLE import_changes (
  import BLOB NOT NULL REFERENCES imports (id),
  record BLOB NOT NULL,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  position INTEGER NOT NULL,
  line INTEGER NOT NULL,
  noun TEXT NOT NULL,
  before TEXT,
  stamp INTEGER NOT NULL,
  outcome TEXT,
  PRIMARY KEY (import, record)
) STRICT;
CREATE INDEX import_changes_record ON import_changes (organisation, record);

CREATE TABLE column_matches (
  organisation BLOB NOT NULL REFERENCES organisations (id),
  what TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  matches TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (organisation, what, fingerprint)
) STRICT;

-- How a volunteer is reached, and the languages that they speak, as an import or the office says it.
ALTER TABLE accounts ADD COLUMN phone TEXT;
ALTER TABLE accounts ADD COLUMN spoken TEXT;
