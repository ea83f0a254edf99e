-- Reception: visits with their place in the queue, tickets, notes for the next colleague.

CREATE TABLE visits (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  person BLOB REFERENCES people (id),
  reason TEXT,
  state TEXT NOT NULL,
  day TEXT NOT NULL,
  ticket INTEGER,
  arrived_at INTEGER NOT NULL,
  called_at INTEGER,
  ended_at INTEGER,
  outcome TEXT,
  received_by BLOB REFERENCES accounts (id),
  taken_by BLOB REFERENCES accounts (id),
  UNIQUE (organisation, space, day, ticket)
) STRICT;
CREATE UNIQUE INDEX visits_waiting ON visits (organisation, person, day) WHERE state = 'waiting';
CREATE INDEX visits_person ON visits (person, arrived_at) WHERE person IS NOT NULL;

CREATE TABLE tickets (
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  day TEXT NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (organisation, space, day)
) STRICT;

CREATE TABLE notes (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  person BLOB REFERENCES people (id),
  text TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  written_by BLOB REFERENCES accounts (id),
  done_at INTEGER,
  done_by BLOB REFERENCES accounts (id)
) STRICT;
CREATE INDEX notes_space ON notes (organisation, space, written_at);
CREATE INDEX notes_person ON notes (person, written_at) WHERE person IS NOT NULL;
