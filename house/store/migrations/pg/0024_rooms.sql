-- The rooms of a space; a visit goes from one to the next; the screen of the waiting room.

CREATE TABLE rooms (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  seats BIGINT,
  made_at BIGINT NOT NULL,
  retired_at BIGINT
);
CREATE INDEX rooms_space ON rooms (space, made_at);

-- Where the person waits or is now (no room: the counter), and since when they wait for it; where they were called.
ALTER TABLE visits ADD COLUMN room UUID REFERENCES rooms (id);
ALTER TABLE visits ADD COLUMN stop BIGINT NOT NULL DEFAULT 1;
ALTER TABLE visits ADD COLUMN since BIGINT;
ALTER TABLE visits ADD COLUMN desk UUID REFERENCES rooms (id);
ALTER TABLE visits ADD COLUMN wanted UUID REFERENCES accounts (id);
ALTER TABLE visits ADD COLUMN met_at BIGINT;
-- A number was given before anybody knew whose it is.
ALTER TABLE visits ADD COLUMN identified_at BIGINT;
-- Written down later than it happened, from paper.
ALTER TABLE visits ADD COLUMN typed_at BIGINT;

DROP INDEX visits_open;
CREATE INDEX visits_open ON visits (organisation, space, day) WHERE state IN ('waiting', 'called', 'with');

-- The stops of a visit that are behind it; the one it is at stands in the visit.
CREATE TABLE visit_stops (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  visit UUID NOT NULL REFERENCES visits (id),
  stop BIGINT NOT NULL,
  room UUID REFERENCES rooms (id),
  reason TEXT,
  state TEXT NOT NULL,
  since BIGINT NOT NULL,
  called_at BIGINT,
  desk UUID REFERENCES rooms (id),
  wanted UUID REFERENCES accounts (id),
  met_at BIGINT,
  taken_by UUID REFERENCES accounts (id),
  ended_at BIGINT NOT NULL,
  UNIQUE (visit, stop)
);

CREATE TABLE waiting_screens (
  space UUID PRIMARY KEY REFERENCES spaces (id),
  organisation UUID NOT NULL REFERENCES organisations (id),
  version BIGINT NOT NULL,
  revoked_at BIGINT
);
