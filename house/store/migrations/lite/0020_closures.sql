-- Days on which a space does not receive, whatever its hours say.

CREATE TABLE closures (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  reason TEXT,
  made_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  CHECK (from_day <= until_day)
) STRICT;
CREATE INDEX closures_space ON closures (space, until_day);
CREATE INDEX closures_ahead ON closures (organisation, until_day);
