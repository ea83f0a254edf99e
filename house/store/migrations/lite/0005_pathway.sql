-- Pathway: plans agreed with a person, their steps, what the person can now do alone, and what waits for a colleague.

CREATE TABLE plans (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  person BLOB NOT NULL REFERENCES people (id),
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'agreed', 'replaced')),
  written_at INTEGER NOT NULL,
  writer BLOB REFERENCES accounts (id)
) STRICT;
CREATE UNIQUE INDEX plans_draft ON plans (organisation, person) WHERE state = 'draft';
CREATE UNIQUE INDEX plans_agreed ON plans (organisation, person) WHERE state = 'agreed';
CREATE INDEX plans_person ON plans (organisation, person, version);
CREATE INDEX plans_space ON plans (organisation, space) WHERE state = 'agreed';

CREATE TABLE plan_steps (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  plan BLOB NOT NULL REFERENCES plans (id),
  kind TEXT NOT NULL,
  module TEXT,
  words TEXT,
  place INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'booked', 'done', 'dropped')),
  reason TEXT,
  note TEXT,
  session BLOB,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX plan_steps_plan ON plan_steps (plan, place);

CREATE TABLE autonomies (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  person BLOB NOT NULL REFERENCES people (id),
  need TEXT NOT NULL,
  evidence TEXT NOT NULL,
  words TEXT NOT NULL,
  declared_at INTEGER NOT NULL,
  declared_by BLOB REFERENCES accounts (id),
  withdrawn_at INTEGER,
  withdrawn_by BLOB REFERENCES accounts (id),
  reason TEXT
) STRICT;
CREATE UNIQUE INDEX autonomies_active ON autonomies (organisation, person, need) WHERE withdrawn_at IS NULL;
CREATE INDEX autonomies_person ON autonomies (organisation, person, declared_at);

CREATE TABLE pathway_tasks (
  organisation BLOB NOT NULL REFERENCES organisations (id),
  person BLOB NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (organisation, person, kind)
) STRICT;
