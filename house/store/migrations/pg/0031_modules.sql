-- The network's own versions of the catalogue of modules: a module is what its latest version says; without one, what the
-- program comes with.

CREATE TABLE module_versions (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  word TEXT NOT NULL,
  version BIGINT NOT NULL,
  retired BOOLEAN NOT NULL,
  domain TEXT NOT NULL,
  from_level TEXT NOT NULL,
  needs TEXT NOT NULL,
  before_it TEXT NOT NULL,
  sessions BIGINT NOT NULL,
  minutes BIGINT NOT NULL,
  group_least BIGINT NOT NULL,
  group_most BIGINT NOT NULL,
  -- None of them: the program's words.
  name_fr TEXT,
  name_en TEXT,
  purpose_fr TEXT,
  purpose_en TEXT,
  shown_fr TEXT,
  shown_en TEXT,
  written_at BIGINT NOT NULL,
  writer UUID REFERENCES accounts (id),
  UNIQUE (organisation, word, version)
);
