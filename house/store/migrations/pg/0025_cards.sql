-- The card of a person: a code without a name.

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
