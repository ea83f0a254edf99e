-- Reception: visits with their place in the queue, tickets, notes for the next colleague.

CREATE TABLE visits (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  person UUID REFERENCES people (id),
  reason TEXT,
  state TEXT NOT NULL,
  day TEXT NOT NULL COLLATE "C",
  ticket BIGINT,
  arrived_at BIGINT NOT NULL,
  called_at BIGINT,
  ended_at BIGINT,
  outcome TEXT,
  received_by UUID REFERENCES accounts (id),
  taken_by UUID REFERENCES accounts (id),
  UNIQUE (organisation, space, day, ticket)
);
CREATE UNIQUE INDEX visits_waiting ON visits (organisation, person, day) WHERE state = 'waiting';
CREATE INDEX visits_person ON visits (person, arrived_at) WHERE person IS NOT NULL;

CREATE TABLE tickets (
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  day TEXT NOT NULL COLLATE "C",
  last BIGINT NOT NULL,
  PRIMARY KEY (organisation, space, day)
);

CREATE TABLE notes (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  person UUID REFERENCES people (id),
  text TEXT NOT NULL,
  written_at BIGINT NOT NULL,
  written_by UUID REFERENCES accounts (id),
  done_at BIGINT,
  done_by UUID REFERENCES accounts (id)
);
CREATE INDEX notes_space ON notes (organisation, space, written_at);
CREATE INDEX notes_person ON notes (person, written_at) WHERE person IS NOT NULL;
