-- The advice room: requests of people, confidential notes, follow-up with dates, mandates (Aidants Connect) by reference.

CREATE TABLE advice_requests (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  -- None once the person was forgotten: what was done still counts.
  person UUID REFERENCES people (id),
  kind TEXT NOT NULL,
  -- room, phone, visio, outreach or home
  place TEXT NOT NULL,
  opened_at BIGINT NOT NULL,
  opened_by UUID REFERENCES accounts (id),
  -- What the team of the space reads.
  summary TEXT,
  -- Once it is closed: words of the national activity report, separated by commas.
  closed_at BIGINT,
  closed_by UUID REFERENCES accounts (id),
  outcome TEXT,
  minutes BIGINT,
  themes TEXT,
  equipment TEXT,
  autonomy TEXT,
  redirection TEXT,
  partner UUID REFERENCES partners (id),
  CHECK ((closed_at IS NULL) OR (outcome IS NOT NULL AND minutes IS NOT NULL AND themes IS NOT NULL)),
  CHECK (partner IS NULL OR redirection IS NOT NULL)
);
CREATE INDEX advice_requests_space ON advice_requests (organisation, space, opened_at);
CREATE INDEX advice_requests_closed ON advice_requests (organisation, space, closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX advice_requests_person ON advice_requests (person, opened_at) WHERE person IS NOT NULL;

CREATE TABLE advice_confidences (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  request UUID NOT NULL REFERENCES advice_requests (id),
  person UUID NOT NULL REFERENCES people (id),
  -- Locked with the key ring, for this note alone.
  locked BYTEA NOT NULL,
  written_at BIGINT NOT NULL,
  written_by UUID NOT NULL REFERENCES accounts (id)
);
CREATE INDEX advice_confidences_request ON advice_confidences (request, written_at);
CREATE INDEX advice_confidences_person ON advice_confidences (person);

CREATE TABLE follow_ups (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  person UUID NOT NULL REFERENCES people (id),
  request UUID REFERENCES advice_requests (id),
  words TEXT NOT NULL,
  due_on TEXT NOT NULL,
  -- A colleague; none is the team.
  assigned UUID REFERENCES accounts (id),
  made_at BIGINT NOT NULL,
  made_by UUID REFERENCES accounts (id),
  done_at BIGINT,
  done_by UUID REFERENCES accounts (id)
);
CREATE INDEX follow_ups_open ON follow_ups (organisation, space, due_on) WHERE done_at IS NULL;
CREATE INDEX follow_ups_space ON follow_ups (organisation, space, due_on);
CREATE INDEX follow_ups_person ON follow_ups (person, due_on);
CREATE INDEX follow_ups_request ON follow_ups (request) WHERE request IS NOT NULL;

CREATE TABLE mandates (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  person UUID NOT NULL REFERENCES people (id),
  reference TEXT NOT NULL,
  until_day TEXT NOT NULL,
  -- The employee who holds it.
  holder UUID NOT NULL REFERENCES accounts (id),
  written_at BIGINT NOT NULL,
  written_by UUID REFERENCES accounts (id),
  ended_at BIGINT,
  ended_by UUID REFERENCES accounts (id)
);
CREATE INDEX mandates_running ON mandates (organisation, space, until_day) WHERE ended_at IS NULL;
CREATE INDEX mandates_person ON mandates (person, until_day);
