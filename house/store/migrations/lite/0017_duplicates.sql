-- Pairs of records that are probably one person, found by record linkage, with their reasons; "never suggest again".
-- A merge is people.merged_into; nothing else moves.

CREATE TABLE duplicates (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  a BLOB NOT NULL REFERENCES people (id),
  b BLOB NOT NULL REFERENCES people (id),
  score INTEGER NOT NULL,
  reasons TEXT NOT NULL,
  state TEXT NOT NULL,
  found_at INTEGER NOT NULL,
  decided_at INTEGER,
  decided_by BLOB REFERENCES accounts (id),
  UNIQUE (organisation, a, b)
) STRICT;
CREATE INDEX duplicates_state ON duplicates (organisation, state, score);
CREATE INDEX duplicates_a ON duplicates (a);
CREATE INDEX duplicates_b ON duplicates (b);
CREATE INDEX people_merged ON people (merged_into) WHERE merged_into IS NOT NULL;
