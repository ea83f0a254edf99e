-- Diagnosis: where a person stands, as measured; kept whole, corrected by a new one.

CREATE TABLE diagnoses (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  person BLOB NOT NULL REFERENCES people (id),
  taken_at INTEGER NOT NULL,
  taken_on TEXT NOT NULL,
  taker BLOB REFERENCES accounts (id),
  frequency TEXT,
  confidence TEXT,
  presence TEXT,
  withheld INTEGER NOT NULL,
  shared INTEGER NOT NULL,
  spending INTEGER,
  words TEXT,
  profile TEXT NOT NULL,
  advised TEXT NOT NULL,
  reason TEXT,
  corrects BLOB REFERENCES diagnoses (id)
) STRICT;
CREATE INDEX diagnoses_person ON diagnoses (organisation, person, taken_at);

CREATE TABLE diagnosis_levels (
  organisation BLOB NOT NULL REFERENCES organisations (id),
  diagnosis BLOB NOT NULL REFERENCES diagnoses (id),
  domain TEXT NOT NULL,
  level TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (diagnosis, domain)
) STRICT;

CREATE TABLE diagnosis_marks (
  organisation BLOB NOT NULL REFERENCES organisations (id),
  diagnosis BLOB NOT NULL REFERENCES diagnoses (id),
  kind TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (diagnosis, kind, word)
) STRICT;

CREATE TABLE diagnosis_postponements (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  person BLOB NOT NULL REFERENCES people (id),
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  account BLOB REFERENCES accounts (id)
) STRICT;
CREATE INDEX diagnosis_postponements_person ON diagnosis_postponements (organisation, person, at);
