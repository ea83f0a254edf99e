-- The restricted register of a space: incidents, complaints, temporary exclusions.

CREATE TABLE incidents (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  kind TEXT NOT NULL,
  happened_at BIGINT NOT NULL,
  words TEXT NOT NULL,
  -- The colleague of the team who was there.
  colleague UUID REFERENCES accounts (id),
  written_at BIGINT NOT NULL,
  written_by UUID REFERENCES accounts (id),
  -- What was done, once it is closed.
  follow_up TEXT,
  closed_at BIGINT,
  closed_by UUID REFERENCES accounts (id)
);
CREATE INDEX incidents_space ON incidents (space, happened_at);

CREATE TABLE incident_people (
  organisation UUID NOT NULL REFERENCES organisations (id),
  incident UUID NOT NULL REFERENCES incidents (id),
  person UUID NOT NULL REFERENCES people (id),
  PRIMARY KEY (incident, person)
);
CREATE INDEX incident_people_person ON incident_people (person);

CREATE TABLE complaints (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  person UUID REFERENCES people (id),
  received_on TEXT NOT NULL,
  words TEXT NOT NULL,
  -- The day by which it is to be answered.
  due_on TEXT NOT NULL,
  written_at BIGINT NOT NULL,
  written_by UUID REFERENCES accounts (id),
  answer TEXT,
  answered_at BIGINT,
  answered_by UUID REFERENCES accounts (id)
);
CREATE INDEX complaints_due ON complaints (space, due_on) WHERE answered_at IS NULL;
CREATE INDEX complaints_answered ON complaints (space, answered_at) WHERE answered_at IS NOT NULL;
CREATE INDEX complaints_person ON complaints (person) WHERE person IS NOT NULL;

CREATE TABLE exclusions (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  person UUID NOT NULL REFERENCES people (id),
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  review_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  decided_at BIGINT NOT NULL,
  decided_by UUID REFERENCES accounts (id),
  -- The last review, and what it said.
  reviewed_at BIGINT,
  reviewed_by UUID REFERENCES accounts (id),
  review TEXT,
  -- Ended before its day, or lifted as if it had never been.
  ended_at BIGINT,
  ended_by UUID REFERENCES accounts (id),
  ended_how TEXT,
  CHECK (from_day <= until_day),
  CHECK ((ended_at IS NULL) = (ended_how IS NULL))
);
CREATE INDEX exclusions_person ON exclusions (person, until_day);
CREATE INDEX exclusions_space ON exclusions (space, until_day);
