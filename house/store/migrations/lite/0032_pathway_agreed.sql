-- With whom a plan was agreed and when; what a step brought and who holds it; the assisted path; what was shown at the end.

ALTER TABLE plans ADD COLUMN agreed_on TEXT;
ALTER TABLE plans ADD COLUMN present TEXT;

ALTER TABLE plan_steps ADD COLUMN aid TEXT;
ALTER TABLE plan_steps ADD COLUMN obtained TEXT;
-- The kind of fact that closed it, when no colleague did.
ALTER TABLE plan_steps ADD COLUMN closed_by TEXT;
ALTER TABLE plan_steps ADD COLUMN partner BLOB REFERENCES partners (id);
ALTER TABLE plan_steps ADD COLUMN partner_words TEXT;
ALTER TABLE plan_steps ADD COLUMN look_on TEXT;
CREATE INDEX plan_steps_look ON plan_steps (organisation, look_on) WHERE look_on IS NOT NULL;

ALTER TABLE autonomies ADD COLUMN shown TEXT;

-- Accompanied, without a goal of doing alone: chosen with the person, for a reason; ended as it was chosen.
CREATE TABLE assistances (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  person BLOB NOT NULL REFERENCES people (id),
  reason TEXT NOT NULL,
  words TEXT NOT NULL,
  chosen_at INTEGER NOT NULL,
  chosen_by BLOB REFERENCES accounts (id),
  ended_at INTEGER,
  ended_by BLOB REFERENCES accounts (id),
  ended_words TEXT
) STRICT;
CREATE UNIQUE INDEX assistances_active ON assistances (organisation, person) WHERE ended_at IS NULL;
CREATE INDEX assistances_person ON assistances (organisation, person, chosen_at);
