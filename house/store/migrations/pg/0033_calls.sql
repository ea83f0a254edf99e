-- Who was called, and what came of it: each call is a line of its own, taken back rather than rewritten.

CREATE TABLE calls (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  person UUID NOT NULL REFERENCES people (id),
  outcome TEXT NOT NULL,
  -- Not to be asked for before this day.
  again_on TEXT,
  made_at BIGINT NOT NULL,
  made_by UUID REFERENCES accounts (id),
  withdrawn_at BIGINT,
  withdrawn_by UUID REFERENCES accounts (id)
);
CREATE INDEX calls_person ON calls (organisation, person, made_at);
CREATE INDEX calls_space ON calls (organisation, space, made_at);

-- Until now a call was a task of its person, one at most: it was somebody reached, as far as anybody knows. It takes the
-- id of its person, which no other call bears, and is asked for again after a month, as before.
INSERT INTO calls (id, organisation, space, person, outcome, made_at, again_on)
  SELECT t.person, t.organisation, p.space, t.person, 'reached', t.since,
    to_char((to_timestamp(t.since / 1000000) AT TIME ZONE 'UTC') + INTERVAL '30 days', 'YYYY-MM-DD')
  FROM pathway_tasks t JOIN people p ON p.id = t.person AND p.organisation = t.organisation
  WHERE t.kind = 'called';
DELETE FROM pathway_tasks WHERE kind = 'called';
