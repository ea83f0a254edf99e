-- The agenda: workshops, their sessions, enrolments with their seats, attendance.

CREATE TABLE workshops (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  module TEXT NOT NULL,
  title TEXT NOT NULL,
  seats BIGINT NOT NULL CHECK (seats BETWEEN 1 AND 30),
  room TEXT,
  place TEXT,
  created_at BIGINT NOT NULL,
  created_by UUID REFERENCES accounts (id),
  changed_at BIGINT NOT NULL
);
CREATE INDEX workshops_space ON workshops (organisation, space, module);

CREATE TABLE workshop_sessions (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  workshop UUID NOT NULL REFERENCES workshops (id),
  space UUID NOT NULL REFERENCES spaces (id),
  number BIGINT NOT NULL,
  starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  facilitator UUID REFERENCES accounts (id),
  state TEXT NOT NULL CHECK (state IN ('scheduled', 'closed', 'cancelled')),
  reason TEXT,
  closed_at BIGINT,
  closed_by UUID REFERENCES accounts (id),
  CHECK (ends_at > starts_at),
  UNIQUE (workshop, number)
);
CREATE INDEX workshop_sessions_space ON workshop_sessions (organisation, space, starts_at);
CREATE INDEX workshop_sessions_open ON workshop_sessions (organisation, space, ends_at) WHERE state = 'scheduled';

CREATE TABLE enrolments (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  workshop UUID NOT NULL REFERENCES workshops (id),
  person UUID NOT NULL REFERENCES people (id),
  enrolled_at BIGINT NOT NULL,
  enrolled_by UUID REFERENCES accounts (id),
  ended_at BIGINT,
  moved_to UUID REFERENCES enrolments (id)
);
-- One active enrolment per person and workshop.
CREATE UNIQUE INDEX enrolments_active ON enrolments (workshop, person) WHERE ended_at IS NULL;
CREATE INDEX enrolments_workshop ON enrolments (workshop, enrolled_at);
CREATE INDEX enrolments_person ON enrolments (person);

-- The last line: a numbered seat is given once.
CREATE TABLE seats (
  workshop UUID NOT NULL REFERENCES workshops (id),
  number BIGINT NOT NULL CHECK (number >= 1),
  organisation UUID NOT NULL REFERENCES organisations (id),
  enrolment UUID NOT NULL UNIQUE REFERENCES enrolments (id),
  PRIMARY KEY (workshop, number)
);

CREATE TABLE attendances (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  session UUID NOT NULL REFERENCES workshop_sessions (id),
  person UUID NOT NULL REFERENCES people (id),
  mark TEXT NOT NULL CHECK (mark IN ('present', 'absent', 'excused')),
  signature TEXT CHECK (length(signature) <= 8192),
  marked_at BIGINT NOT NULL,
  marked_by UUID REFERENCES accounts (id),
  UNIQUE (session, person)
);
CREATE INDEX attendances_person ON attendances (person);
