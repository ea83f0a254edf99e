-- Templates, standing weeks, equipment; who holds a room, a colleague or a machine, quarter of an hour by quarter of an hour.

CREATE TABLE equipment_sets (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  count BIGINT NOT NULL CHECK (count BETWEEN 1 AND 500),
  made_at BIGINT NOT NULL,
  retired_at BIGINT
);
CREATE INDEX equipment_sets_space ON equipment_sets (space, made_at);

CREATE TABLE workshop_templates (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  -- None: of the whole network.
  space UUID REFERENCES spaces (id),
  kind TEXT NOT NULL,
  -- Empty for a drop-in.
  module TEXT NOT NULL,
  title TEXT NOT NULL,
  level TEXT,
  minutes BIGINT NOT NULL,
  seats BIGINT NOT NULL CHECK (seats BETWEEN 1 AND 30),
  minimum BIGINT NOT NULL,
  facilitators BIGINT NOT NULL,
  room_kind TEXT,
  equipment TEXT,
  equipment_count BIGINT,
  bring TEXT,
  by_referrer BOOLEAN NOT NULL,
  by_person BOOLEAN NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  made_at BIGINT NOT NULL,
  made_by UUID REFERENCES accounts (id),
  retired_at BIGINT,
  CHECK ((equipment IS NULL) = (equipment_count IS NULL)),
  CHECK (minimum BETWEEN 1 AND seats)
);
CREATE INDEX workshop_templates_organisation ON workshop_templates (organisation, made_at);

CREATE TABLE standing_weeks (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  template UUID REFERENCES workshop_templates (id),
  kind TEXT NOT NULL,
  module TEXT NOT NULL,
  title TEXT NOT NULL,
  seats BIGINT NOT NULL CHECK (seats BETWEEN 1 AND 30),
  facilitator UUID REFERENCES accounts (id),
  room UUID REFERENCES rooms (id),
  equipment UUID REFERENCES equipment_sets (id),
  equipment_count BIGINT,
  -- RFC 5545, of days; the hours stand apart, in minutes of the local day.
  rule TEXT NOT NULL,
  first_day TEXT NOT NULL,
  from_minute BIGINT NOT NULL,
  to_minute BIGINT NOT NULL,
  skip_school BOOLEAN NOT NULL,
  skip_public BOOLEAN NOT NULL,
  skip_closed BOOLEAN NOT NULL,
  -- The day until which its occurrences are stored.
  planned_until TEXT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  made_at BIGINT NOT NULL,
  made_by UUID REFERENCES accounts (id),
  CHECK ((equipment IS NULL) = (equipment_count IS NULL))
);
CREATE INDEX standing_weeks_space ON standing_weeks (organisation, space, made_at);

ALTER TABLE workshops ADD COLUMN kind TEXT NOT NULL DEFAULT 'workshop';
ALTER TABLE workshops ADD COLUMN template UUID REFERENCES workshop_templates (id);
ALTER TABLE workshops ADD COLUMN standing UUID REFERENCES standing_weeks (id);
-- The day that the rule gave, wherever the session was moved since.
ALTER TABLE workshops ADD COLUMN occurrence TEXT;
ALTER TABLE workshops ADD COLUMN room_id UUID REFERENCES rooms (id);
ALTER TABLE workshops ADD COLUMN equipment UUID REFERENCES equipment_sets (id);
ALTER TABLE workshops ADD COLUMN equipment_count BIGINT;
ALTER TABLE workshops ADD COLUMN minimum BIGINT NOT NULL DEFAULT 1;
ALTER TABLE workshops ADD COLUMN facilitators BIGINT NOT NULL DEFAULT 1;
ALTER TABLE workshops ADD COLUMN bring TEXT;
ALTER TABLE workshops ADD COLUMN by_referrer BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE workshops ADD COLUMN by_person BOOLEAN NOT NULL DEFAULT FALSE;
-- A day of a rule is planned once.
CREATE UNIQUE INDEX workshops_occurrence ON workshops (standing, occurrence) WHERE standing IS NOT NULL;

-- Why it was planned though something was taken; changed by itself, so that its standing week leaves it alone.
ALTER TABLE workshop_sessions ADD COLUMN over TEXT;
ALTER TABLE workshop_sessions ADD COLUMN apart BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE workshop_sessions ADD COLUMN version BIGINT NOT NULL DEFAULT 0;

-- The last line: a room, a colleague, one machine of a set is held once in each quarter of an hour (counted since 1970).
CREATE TABLE occupancies (
  resource UUID NOT NULL,
  unit BIGINT NOT NULL CHECK (unit >= 1),
  slot BIGINT NOT NULL,
  organisation UUID NOT NULL REFERENCES organisations (id),
  session UUID NOT NULL REFERENCES workshop_sessions (id),
  PRIMARY KEY (resource, unit, slot)
);
CREATE INDEX occupancies_session ON occupancies (session);
