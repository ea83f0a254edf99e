-- The network's own versions of the catalogue of modules: a module is what its latest version says; without one, what the
-- program comes with.

CREATE TABLE module_versions (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  word TEXT NOT NULL,
  version INTEGER NOT NULL,
  retired INTEGER NOT NULL,
  domain TEXT NOT NULL,
  from_level TEXT NOT NULL,
  needs TEXT NOT NULL,
  before_it TEXT NOT NULL,
  sessions INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  group_least INTEGER NOT NULL,
  group_most INTEGER NOT NULL,
  -- None of them: the program's words.
  name_fr TEXT,
  name_en TEXT,
  purpose_fr TEXT,
  purpose_en TEXT,
  shown_fr TEXT,
  shown_en TEXT,
  written_at INTEGER NOT NULL,
  writer BLOB REFERENCES accounts (id),
  UNIQUE (organisation, word, version)
) STRICT;
