-- The rooms of a space; a visit goes from one to the next; the screen of the waiting room.

CREATE TABLE rooms (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  seats INTEGER,
  made_at INTEGER NOT NULL,
  retired_at INTEGER
) STRICT;
CREATE INDEX rooms_space ON rooms (space, made_at);

-- Where the person waits or is now (no room: the counter), and since when they wait for it; where they were called.
ALTER TABLE visits ADD COLUMN room BLOB REFERENCES rooms (id);
ALTER TABLE visits ADD COLUMN stop INTEGER NOT NULL DEFAULT 1;
ALTER TABLE visits ADD COLUMN since INTEGER;
ALTER TABLE visits ADD COLUMN desk BLOB REFERENCES rooms (id);
ALTER TABLE visits ADD COLUMN wanted BLOB REFERENCES accounts (id);
ALTER TABLE visits ADD COLUMN met_at INTEGER;
-- A number was given before anybody knew whose it is.
ALTER TABLE visits ADD COLUMN identified_at INTEGER;
-- Written down later than it happened, from paper.
ALTER TABLE visits ADD COLUMN typed_at INTEGER;

DROP INDEX visits_open;
CREATE INDEX visits_open ON visits (organisation, space, day) WHERE state IN ('waiting', 'called', 'with');

-- The stops of a visit that are behind it; the one it is at stands in the visit.
CREATE TABLE visit_stops (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  visit BLOB NOT NULL REFERENCES visits (id),
  stop INTEGER NOT NULL,
  room BLOB REFERENCES rooms (id),
  reason TEXT,
  state TEXT NOT NULL,
  since INTEGER NOT NULL,
  called_at INTEGER,
  desk BLOB REFERENCES rooms (id),
  wanted BLOB REFERENCES accounts (id),
  met_at INTEGER,
  taken_by BLOB REFERENCES accounts (id),
  ended_at INTEGER NOT NULL,
  UNIQUE (visit, stop)
) STRICT;

CREATE TABLE waiting_screens (
  space BLOB PRIMARY KEY REFERENCES spaces (id),
  organisation BLOB NOT NULL REFERENCES organisations (id),
  version INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;
