-- Calendars: the addresses at which they are read from outside, and those kept elsewhere that say when colleagues are busy.

CREATE TABLE calendar_feeds (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  account UUID NOT NULL REFERENCES accounts (id),
  scope TEXT NOT NULL CHECK (scope IN ('account', 'space', 'room', 'programme')),
  subject UUID NOT NULL,
  language TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  read_at BIGINT,
  revoked_at BIGINT
);
-- One living address per colleague and scope.
CREATE UNIQUE INDEX calendar_feeds_living ON calendar_feeds (account, scope, subject) WHERE revoked_at IS NULL;

CREATE TABLE outside_calendars (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  account UUID NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  -- Where it is read, encrypted: such an address is a secret. Nothing for a calendar that came as a file.
  address TEXT,
  zone TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  -- When it was last read in full.
  read_at BIGINT,
  -- Why it could not be read since, as the id of a text.
  problem TEXT,
  -- When it is to be read again.
  next_at BIGINT,
  CHECK ((address IS NULL) = (next_at IS NULL))
);
CREATE INDEX outside_calendars_account ON outside_calendars (account, made_at);
CREATE INDEX outside_calendars_due ON outside_calendars (next_at) WHERE next_at IS NOT NULL;

CREATE TABLE outside_busy (
  calendar UUID NOT NULL REFERENCES outside_calendars (id),
  starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  organisation UUID NOT NULL REFERENCES organisations (id),
  PRIMARY KEY (calendar, starts_at),
  CHECK (ends_at > starts_at)
);

-- What one colleague leads, in order of time.
CREATE INDEX workshop_sessions_led ON workshop_sessions (facilitator, starts_at) WHERE facilitator IS NOT NULL;
