-- Imports: what came in from which file, what waits to be confirmed, what is wrong with which line, and what it takes to
-- undo it. Columns that somebody matched are remembered by the header of the file.

CREATE TABLE imports (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID REFERENCES spaces (id),
  what TEXT NOT NULL,
  state TEXT NOT NULL,
  name TEXT NOT NULL,
  header TEXT NOT NULL,
  matches TEXT,
  language TEXT NOT NULL,
  account UUID REFERENCES accounts (id),
  created_at BIGINT NOT NULL,
  ended_at BIGINT,
  undone_at BIGINT,
  undone_by UUID REFERENCES accounts (id),
  lines_read BIGINT NOT NULL,
  created BIGINT NOT NULL,
  updated BIGINT NOT NULL,
  unchanged BIGINT NOT NULL,
  refused BIGINT NOT NULL
);
CREATE INDEX imports_at ON imports (organisation, created_at);
CREATE INDEX imports_space ON imports (space) WHERE space IS NOT NULL;
CREATE INDEX imports_account ON imports (account) WHERE account IS NOT NULL;

CREATE TABLE import_files (
  import UUID PRIMARY KEY REFERENCES imports (id),
  organisation UUID NOT NULL REFERENCES organisations (id),
  bytes BYTEA NOT NULL
);

CREATE TABLE import_problems (
  import UUID NOT NULL REFERENCES imports (id),
  position BIGINT NOT NULL,
  organisation UUID NOT NULL REFERENCES organisations (id),
  refused BOOLEAN NOT NULL,
  line BIGINT NOT NULL,
  place TEXT NOT NULL,
  message TEXT NOT NULL,
  cells TEXT NOT NULL,
  PRIMARY KEY (import, position)
);

CREATE TABLE import_changes (
  import UUID NOT NULL REFERENCES imports (id),
  record UUID NOT NULL,
  organisation UUID NOT NULL REFERENCES organisations (id),
  position BIGINT NOT NULL,
  line BIGINT NOT NULL,
  noun TEXT NOT NULL,
  before TEXT,
  stamp BIGINT NOT NULL,
  outcome TEXT,
  PRIMARY KEY (import, record)
);
CREATE INDEX import_changes_record ON import_changes (organisation, record);

CREATE TABLE column_matches (
  organisation UUID NOT NULL REFERENCES organisations (id),
  what TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  matches TEXT NOT NULL,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (organisation, what, fingerprint)
);

-- How a volunteer is reached, and the languages that they speak, as an import or the office says it.
ALTER TABLE accounts ADD COLUMN phone TEXT;
ALTER TABLE accounts ADD COLUMN spoken TEXT;
