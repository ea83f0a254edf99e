-- What a person carries and who is around them: card, household, guardian of a minor.

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

-- Two people who live together; a has the smaller id.
CREATE TABLE households (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  a BLOB NOT NULL REFERENCES people (id),
  b BLOB NOT NULL REFERENCES people (id),
  linked_at INTEGER NOT NULL,
  linked_by BLOB REFERENCES accounts (id),
  ended_at INTEGER,
  CHECK (a < b)
) STRICT;
CREATE UNIQUE INDEX households_pair ON households (a, b) WHERE ended_at IS NULL;
CREATE INDEX households_b ON households (b);

-- Who answers for a minor; without a day, the agreement is still to be asked.
CREATE TABLE guardians (
  person BLOB PRIMARY KEY REFERENCES people (id),
  organisation BLOB NOT NULL REFERENCES organisations (id),
  name TEXT NOT NULL,
  phone TEXT,
  agreed_on TEXT,
  written_at INTEGER NOT NULL,
  written_by BLOB REFERENCES accounts (id)
) STRICT;
