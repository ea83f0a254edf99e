-- The advice room: requests of people, confidential notes, follow-up with dates, mandates (Aidants Connect) by reference.

CREATE TABLE advice_requests (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  -- None once the person was forgotten: what was done still counts.
  person BLOB REFERENCES people (id),
  kind TEXT NOT NULL,
  -- room, phone, visio, outreach or home
  place TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  opened_by BLOB REFERENCES accounts (id),
  -- What the team of the space reads.
  summary TEXT,
  -- Once it is closed: words of the national activity report, separated by commas.
  closed_at INTEGER,
  closed_by BLOB REFERENCES accounts (id),
  outcome TEXT,
  minutes INTEGER,
  themes TEXT,
  equipment TEXT,
  autonomy TEXT,
  redirection TEXT,
  partner BLOB REFERENCES partners (id),
  CHECK ((closed_at IS NULL) OR (outcome IS NOT NULL AND minutes IS NOT NULL AND themes IS NOT NULL)),
  CHECK (partner IS NULL OR redirection IS NOT NULL)
) STRICT;
CREATE INDEX advice_requests_space ON advice_requests (organisation, space, opened_at);
CREATE INDEX advice_requests_closed ON advice_requests (organisation, space, closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX advice_requests_person ON advice_requests (person, opened_at) WHERE person IS NOT NULL;

CREATE TABLE advice_confidences (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  request BLOB NOT NULL REFERENCES advice_requests (id),
  person BLOB NOT NULL REFERENCES people (id),
  -- Locked with the key ring, for this note alone.
  locked BLOB NOT NULL,
  written_at INTEGER NOT NULL,
  written_by BLOB NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX advice_confidences_request ON advice_confidences (request, written_at);
CREATE INDEX advice_confidences_person ON advice_confidences (person);

CREATE TABLE follow_ups (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  person BLOB NOT NULL REFERENCES people (id),
  request BLOB REFERENCES advice_requests (id),
  words TEXT NOT NULL,
  due_on TEXT NOT NULL,
  -- A colleague; none is the team.
  assigned BLOB REFERENCES accounts (id),
  made_at INTEGER NOT NULL,
  made_by BLOB REFERENCES accounts (id),
  done_at INTEGER,
  done_by BLOB REFERENCES accounts (id)
) STRICT;
CREATE INDEX follow_ups_open ON follow_ups (organisation, space, due_on) WHERE done_at IS NULL;
CREATE INDEX follow_ups_space ON follow_ups (organisation, space, due_on);
CREATE INDEX follow_ups_person ON follow_ups (person, due_on);
CREATE INDEX follow_ups_request ON follow_ups (request) WHERE request IS NOT NULL;

CREATE TABLE mandates (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  person BLOB NOT NULL REFERENCES people (id),
  reference TEXT NOT NULL,
  until_day TEXT NOT NULL,
  -- The employee who holds it.
  holder BLOB NOT NULL REFERENCES accounts (id),
  written_at INTEGER NOT NULL,
  written_by BLOB REFERENCES accounts (id),
  ended_at INTEGER,
  ended_by BLOB REFERENCES accounts (id)
) STRICT;
CREATE INDEX mandates_running ON mandates (organisation, space, until_day) WHERE ended_at IS NULL;
CREATE INDEX mandates_person ON mandates (person, until_day);
