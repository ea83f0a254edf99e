-- The card of a person: a code without a name.

CREATE TABLE cards (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  person BLOB REFERENCES people (id),
  code TEXT NOT NULL,
  given_at INTEGER NOT NULL,
  given_by BLOB REFERENCES accounts (id),
  ended_at INTEGER,
  ended_how TEXT,
  UNIQUE (organisation, code)
) STRICT;
CREATE UNIQUE INDEX cards_living ON cards (person) WHERE ended_at IS NULL AND person IS NOT NULL;
CREATE INDEX cards_person ON cards (person, given_at) WHERE person IS NOT NULL;
