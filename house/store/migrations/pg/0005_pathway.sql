-- Pathway: plans agreed with a person, their steps, what the person can now do alone, and what waits for a colleague.

CREATE TABLE plans (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  person UUID NOT NULL REFERENCES people (id),
  version BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'agreed', 'replaced')),
  written_at BIGINT NOT NULL,
  writer UUID REFERENCES accounts (id)
);
CREATE UNIQUE INDEX plans_draft ON plans (organisation, person) WHERE state = 'draft';
CREATE UNIQUE INDEX plans_agreed ON plans (organisation, person) WHERE state = 'agreed';
CREATE INDEX plans_person ON plans (organisation, person, version);
CREATE INDEX plans_space ON plans (organisation, space) WHERE state = 'agreed';

CREATE TABLE plan_steps (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  plan UUID NOT NULL REFERENCES plans (id),
  kind TEXT NOT NULL,
  module TEXT,
  words TEXT,
  place BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'booked', 'done', 'dropped')),
  reason TEXT,
  note TEXT,
  session UUID,
  changed_at BIGINT NOT NULL
);
CREATE INDEX plan_steps_plan ON plan_steps (plan, place);

CREATE TABLE autonomies (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  person UUID NOT NULL REFERENCES people (id),
  need TEXT NOT NULL,
  evidence TEXT NOT NULL,
  words TEXT NOT NULL,
  declared_at BIGINT NOT NULL,
  declared_by UUID REFERENCES accounts (id),
  withdrawn_at BIGINT,
  withdrawn_by UUID REFERENCES accounts (id),
  reason TEXT
);
CREATE UNIQUE INDEX autonomies_active ON autonomies (organisation, person, need) WHERE withdrawn_at IS NULL;
CREATE INDEX autonomies_person ON autonomies (organisation, person, declared_at);

CREATE TABLE pathway_tasks (
  organisation UUID NOT NULL REFERENCES organisations (id),
  person UUID NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL,
  since BIGINT NOT NULL,
  PRIMARY KEY (organisation, person, kind)
);
