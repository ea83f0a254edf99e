-- Templates, standing weeks, equipment; who holds a room, a colleague or a machine, quarter of an hour by quarter of an hour.

CREATE TABLE equipment_sets (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count BETWEEN 1 AND 500),
  made_at INTEGER NOT NULL,
  retired_at INTEGER
) STRICT;
CREATE INDEX equipment_sets_space ON equipment_sets (space, made_at);

CREATE TABLE workshop_templates (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  -- None: of the whole network.
  space BLOB REFERENCES spaces (id),
  kind TEXT NOT NULL,
  -- Empty for a drop-in.
  module TEXT NOT NULL,
  title TEXT NOT NULL,
  level TEXT,
  minutes INTEGER NOT NULL,
  seats INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 30),
  minimum INTEGER NOT NULL,
  facilitators INTEGER NOT NULL,
  room_kind TEXT,
  equipment TEXT,
  equipment_count INTEGER,
  bring TEXT,
  by_referrer INTEGER NOT NULL,
  by_person INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  made_at INTEGER NOT NULL,
  made_by BLOB REFERENCES accounts (id),
  retired_at INTEGER,
  CHECK ((equipment IS NULL) = (equipment_count IS NULL)),
  CHECK (minimum BETWEEN 1 AND seats)
) STRICT;
CREATE INDEX workshop_templates_organisation ON workshop_templates (organisation, made_at);

CREATE TABLE standing_weeks (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  template BLOB REFERENCES workshop_templates (id),
  kind TEXT NOT NULL,
  module TEXT NOT NULL,
  title TEXT NOT NULL,
  seats INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 30),
  facilitator BLOB REFERENCES accounts (id),
  room BLOB REFERENCES rooms (id),
  equipment BLOB REFERENCES equipment_sets (id),
  equipment_count INTEGER,
  -- RFC 5545, of days; the hours stand apart, in minutes of the local day.
  rule TEXT NOT NULL,
  first_day TEXT NOT NULL,
  from_minute INTEGER NOT NULL,
  to_minute INTEGER NOT NULL,
  skip_school INTEGER NOT NULL,
  skip_public INTEGER NOT NULL,
  skip_closed INTEGER NOT NULL,
  -- The day until which its occurrences are stored.
  planned_until TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  made_at INTEGER NOT NULL,
  made_by BLOB REFERENCES accounts (id),
  CHECK ((equipment IS NULL) = (equipment_count IS NULL))
) STRICT;
CREATE INDEX standing_weeks_space ON standing_weeks (organisation, space, made_at);

ALTER TABLE workshops ADD COLUMN kind TEXT NOT NULL DEFAULT 'workshop';
ALTER TABLE workshops ADD COLUMN template BLOB REFERENCES workshop_templates (id);
ALTER TABLE workshops ADD COLUMN standing BLOB REFERENCES standing_weeks (id);
-- The day that the rule gave, wherever the session was moved since.
ALTER TABLE workshops ADD COLUMN occurrence TEXT;
ALTER TABLE workshops ADD COLUMN room_id BLOB REFERENCES rooms (id);
ALTER TABLE workshops ADD COLUMN equipment BLOB REFERENCES equipment_sets (id);
ALTER TABLE workshops ADD COLUMN equipment_count INTEGER;
ALTER TABLE workshops ADD COLUMN minimum INTEGER NOT NULL DEFAULT 1;
ALTER TABLE workshops ADD COLUMN facilitators INTEGER NOT NULL DEFAULT 1;
ALTER TABLE workshops ADD COLUMN bring TEXT;
ALTER TABLE workshops ADD COLUMN by_referrer INTEGER NOT NULL DEFAULT 0;
ALTER TABLE workshops ADD COLUMN by_person INTEGER NOT NULL DEFAULT 0;
-- A day of a rule is planned once.
CREATE UNIQUE INDEX workshops_occurrence ON workshops (standing, occurrence) WHERE standing IS NOT NULL;

-- Why it was planned though something was taken; changed by itself, so that its standing week leaves it alone.
ALTER TABLE workshop_sessions ADD COLUMN over TEXT;
ALTER TABLE workshop_sessions ADD COLUMN apart INTEGER NOT NULL DEFAULT 0;
ALTER TABLE workshop_sessions ADD COLUMN version INTEGER NOT NULL DEFAULT 0;

-- The last line: a room, a colleague, one machine of a set is held once in each quarter of an hour (counted since 1970).
CREATE TABLE occupancies (
  resource BLOB NOT NULL,
  unit INTEGER NOT NULL CHECK (unit >= 1),
  slot INTEGER NOT NULL,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  session BLOB NOT NULL REFERENCES workshop_sessions (id),
  PRIMARY KEY (resource, unit, slot)
) STRICT;
CREATE INDEX occupancies_session ON occupancies (session);
