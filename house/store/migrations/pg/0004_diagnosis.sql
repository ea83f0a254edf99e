-- Diagnosis: where a person stands, as measured; kept whole, corrected by a new one.

CREATE TABLE diagnoses (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  person UUID NOT NULL REFERENCES people (id),
  taken_at BIGINT NOT NULL,
  taken_on TEXT NOT NULL,
  taker UUID REFERENCES accounts (id),
  frequency TEXT,
  confidence TEXT,
  presence TEXT,
  withheld BOOLEAN NOT NULL,
  shared BOOLEAN NOT NULL,
  spending BIGINT,
  words TEXT,
  profile TEXT NOT NULL,
  advised TEXT NOT NULL,
  reason TEXT,
  corrects UUID REFERENCES diagnoses (id)
);
CREATE INDEX diagnoses_person ON diagnoses (organisation, person, taken_at);

CREATE TABLE diagnosis_levels (
  organisation UUID NOT NULL REFERENCES organisations (id),
  diagnosis UUID NOT NULL REFERENCES diagnoses (id),
  domain TEXT NOT NULL,
  level TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (diagnosis, domain)
);

CREATE TABLE diagnosis_marks (
  organisation UUID NOT NULL REFERENCES organisations (id),
  diagnosis UUID NOT NULL REFERENCES diagnoses (id),
  kind TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (diagnosis, kind, word)
);

CREATE TABLE diagnosis_postponements (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  person UUID NOT NULL REFERENCES people (id),
  reason TEXT NOT NULL,
  at BIGINT NOT NULL,
  account UUID REFERENCES accounts (id)
);
CREATE INDEX diagnosis_postponements_person ON diagnosis_postponements (organisation, person, at);
