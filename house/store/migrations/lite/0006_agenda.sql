-- The agenda: workshops, their sessions, enrolments with their seats, attendance.

CREATE TABLE workshops (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  module TEXT NOT NULL,
  title TEXT NOT NULL,
  seats INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 30),
  room TEXT,
  place TEXT,
  created_at INTEGER NOT NULL,
  created_by BLOB REFERENCES accounts (id),
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX workshops_space ON workshops (organisation, space, module);

CREATE TABLE workshop_sessions (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  workshop BLOB NOT NULL REFERENCES workshops (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  number INTEGER NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  facilitator BLOB REFERENCES accounts (id),
  state TEXT NOT NULL CHECK (state IN ('scheduled', 'closed', 'cancelled')),
  reason TEXT,
  closed_at INTEGER,
  closed_by BLOB REFERENCES accounts (id),
  CHECK (ends_at > starts_at),
  UNIQUE (workshop, number)
) STRICT;
CREATE INDEX workshop_sessions_space ON workshop_sessions (organisation, space, starts_at);
CREATE INDEX workshop_sessions_open ON workshop_sessions (organisation, space, ends_at) WHERE state = 'scheduled';

CREATE TABLE enrolments (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  workshop BLOB NOT NULL REFERENCES workshops (id),
  person BLOB NOT NULL REFERENCES people (id),
  enrolled_at INTEGER NOT NULL,
  enrolled_by BLOB REFERENCES accounts (id),
  ended_at INTEGER,
  moved_to BLOB REFERENCES enrolments (id)
) STRICT;
-- One active enrolment per person and workshop.
CREATE UNIQUE INDEX enrolments_active ON enrolments (workshop, person) WHERE ended_at IS NULL;
CREATE INDEX enrolments_workshop ON enrolments (workshop, enrolled_at);
CREATE INDEX enrolments_person ON enrolments (person);

-- The last line: a numbered seat is given once.
CREATE TABLE seats (
  workshop BLOB NOT NULL REFERENCES workshops (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  organisation BLOB NOT NULL REFERENCES organisations (id),
  enrolment BLOB NOT NULL UNIQUE REFERENCES enrolments (id),
  PRIMARY KEY (workshop, number)
) STRICT;

CREATE TABLE attendances (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  session BLOB NOT NULL REFERENCES workshop_sessions (id),
  person BLOB NOT NULL REFERENCES people (id),
  mark TEXT NOT NULL CHECK (mark IN ('present', 'absent', 'excused')),
  signature TEXT CHECK (length(signature) <= 8192),
  marked_at INTEGER NOT NULL,
  marked_by BLOB REFERENCES accounts (id),
  UNIQUE (session, person)
) STRICT;
CREATE INDEX attendances_person ON attendances (person);
