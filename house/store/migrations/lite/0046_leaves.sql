-- Who ended an enrolment (team, person): a person takes back only what they gave up themselves. Nothing for those before.
ALTER TABLE enrolments ADD COLUMN ended_by TEXT;

-- One session of a series that somebody gives up: their seat is free for that session only.
CREATE TABLE session_leaves (
  session BLOB NOT NULL REFERENCES workshop_sessions (id),
  enrolment BLOB NOT NULL REFERENCES enrolments (id),
  organisation BLOB NOT NULL REFERENCES organisations (id),
  left_at INTEGER NOT NULL,
  -- Who gave it up: team, person.
  left_by TEXT NOT NULL,
  account BLOB REFERENCES accounts (id),
  -- Who sits there that day instead.
  guest BLOB REFERENCES people (id),
  PRIMARY KEY (session, enrolment)
) STRICT;
CREATE INDEX session_leaves_enrolment ON session_leaves (enrolment);
