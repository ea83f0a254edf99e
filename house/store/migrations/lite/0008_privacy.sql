-- Requests about one's data, and erasures kept apart so that a restored backup is cleaned again.

CREATE TABLE requests (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  person BLOB REFERENCES people (id),
  kind TEXT NOT NULL,
  received_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  answered_on TEXT,
  answer TEXT,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX requests_due ON requests (organisation, due_on) WHERE answered_on IS NULL;

CREATE TABLE erasures (
  person BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  at INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT;
