-- What a person carries and who is around them: card, household, guardian of a minor.

CREATE TABLE cards (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  person UUID REFERENCES people (id),
  code TEXT NOT NULL,
  given_at BIGINT NOT NULL,
  given_by UUID REFERENCES accounts (id),
  ended_at BIGINT,
  ended_how TEXT,
  UNIQUE (organisation, code)
);
CREATE UNIQUE INDEX cards_living ON cards (person) WHERE ended_at IS NULL AND person IS NOT NULL;
CREATE INDEX cards_person ON cards (person, given_at) WHERE person IS NOT NULL;

-- Two people who live together; a has the smaller id.
CREATE TABLE households (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  a UUID NOT NULL REFERENCES people (id),
  b UUID NOT NULL REFERENCES people (id),
  linked_at BIGINT NOT NULL,
  linked_by UUID REFERENCES accounts (id),
  ended_at BIGINT,
  CHECK (a < b)
);
CREATE UNIQUE INDEX households_pair ON households (a, b) WHERE ended_at IS NULL;
CREATE INDEX households_b ON households (b);

-- Who answers for a minor; without a day, the agreement is still to be asked.
CREATE TABLE guardians (
  person UUID PRIMARY KEY REFERENCES people (id),
  organisation UUID NOT NULL REFERENCES organisations (id),
  name TEXT NOT NULL,
  phone TEXT,
  agreed_on TEXT,
  written_at BIGINT NOT NULL,
  written_by UUID REFERENCES accounts (id)
);
