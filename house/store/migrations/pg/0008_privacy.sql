-- Requests about one's data, and erasures kept apart so that a restored backup is cleaned again.

CREATE TABLE requests (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  person UUID REFERENCES people (id),
  kind TEXT NOT NULL,
  received_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  answered_on TEXT,
  answer TEXT,
  created_at BIGINT NOT NULL
);
CREATE INDEX requests_due ON requests (organisation, due_on) WHERE answered_on IS NULL;

CREATE TABLE erasures (
  person UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  at BIGINT NOT NULL,
  reason TEXT NOT NULL
);
