-- The restricted register of a space: incidents, complaints, temporary exclusions.

CREATE TABLE incidents (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  kind TEXT NOT NULL,
  happened_at INTEGER NOT NULL,
  words TEXT NOT NULL,
  -- The colleague of the team who was there.
  colleague BLOB REFERENCES accounts (id),
  written_at INTEGER NOT NULL,
  written_by BLOB REFERENCES accounts (id),
  -- What was done, once it is closed.
  follow_up TEXT,
  closed_at INTEGER,
  closed_by BLOB REFERENCES accounts (id)
) STRICT;
CREATE INDEX incidents_space ON incidents (space, happened_at);

CREATE TABLE incident_people (
  organisation BLOB NOT NULL REFERENCES organisations (id),
  incident BLOB NOT NULL REFERENCES incidents (id),
  person BLOB NOT NULL REFERENCES people (id),
  PRIMARY KEY (incident, person)
) STRICT;
CREATE INDEX incident_people_person ON incident_people (person);

CREATE TABLE complaints (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  person BLOB REFERENCES people (id),
  received_on TEXT NOT NULL,
  words TEXT NOT NULL,
  -- The day by which it is to be answered.
  due_on TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  written_by BLOB REFERENCES accounts (id),
  answer TEXT,
  answered_at INTEGER,
  answered_by BLOB REFERENCES accounts (id)
) STRICT;
CREATE INDEX complaints_due ON complaints (space, due_on) WHERE answered_at IS NULL;
CREATE INDEX complaints_answered ON complaints (space, answered_at) WHERE answered_at IS NOT NULL;
CREATE INDEX complaints_person ON complaints (person) WHERE person IS NOT NULL;

CREATE TABLE exclusions (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  person BLOB NOT NULL REFERENCES people (id),
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  review_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  decided_by BLOB REFERENCES accounts (id),
  -- The last review, and what it said.
  reviewed_at INTEGER,
  reviewed_by BLOB REFERENCES accounts (id),
  review TEXT,
  -- Ended before its day, or lifted as if it had never been.
  ended_at INTEGER,
  ended_by BLOB REFERENCES accounts (id),
  ended_how TEXT,
  CHECK (from_day <= until_day),
  CHECK ((ended_at IS NULL) = (ended_how IS NULL))
) STRICT;
CREATE INDEX exclusions_person ON exclusions (person, until_day);
CREATE INDEX exclusions_space ON exclusions (space, until_day);
