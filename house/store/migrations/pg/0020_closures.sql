-- Days on which a space does not receive, whatever its hours say.

CREATE TABLE closures (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  reason TEXT,
  made_at BIGINT NOT NULL,
  withdrawn_at BIGINT,
  CHECK (from_day <= until_day)
);
CREATE INDEX closures_space ON closures (space, until_day);
CREATE INDEX closures_ahead ON closures (organisation, until_day);
