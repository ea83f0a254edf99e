-- Pairs of records that are probably one person, found by record linkage, with their reasons; "never suggest again".
-- A merge is people.merged_into; nothing else moves.

CREATE TABLE duplicates (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  a UUID NOT NULL REFERENCES people (id),
  b UUID NOT NULL REFERENCES people (id),
  score BIGINT NOT NULL,
  reasons TEXT NOT NULL,
  state TEXT NOT NULL,
  found_at BIGINT NOT NULL,
  decided_at BIGINT,
  decided_by UUID REFERENCES accounts (id),
  UNIQUE (organisation, a, b)
);
CREATE INDEX duplicates_state ON duplicates (organisation, state, score);
CREATE INDEX duplicates_a ON duplicates (a);
CREATE INDEX duplicates_b ON duplicates (b);
CREATE INDEX people_merged ON people (merged_into) WHERE merged_into IS NOT NULL;
