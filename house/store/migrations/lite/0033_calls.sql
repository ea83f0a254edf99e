-- Who was called, and what came of it: each call is a line of its own, taken back rather than rewritten.

CREATE TABLE calls (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  person BLOB NOT NULL REFERENCES people (id),
  outcome TEXT NOT NULL,
  -- Not to be asked for before this day.
  again_on TEXT,
  made_at INTEGER NOT NULL,
  made_by BLOB REFERENCES accounts (id),
  withdrawn_at INTEGER,
  withdrawn_by BLOB REFERENCES accounts (id)
) STRICT;
CREATE INDEX calls_person ON calls (organisation, person, made_at);
CREATE INDEX calls_space ON calls (organisation, space, made_at);

-- Until now a call was a task of its person, one at most: it was somebody reached, as far as anybody knows. It takes the
-- id of its person, which no other call bears, and is asked for again after a month, as before.
INSERT INTO calls (id, organisation, space, person, outcome, made_at, again_on)
  SELECT t.person, t.organisation, p.space, t.person, 'reached', t.since,
    date(t.since / 1000000 + 30 * 86400, 'unixepoch')
  FROM pathway_tasks t JOIN people p ON p.id = t.person AND p.organisation = t.organisation
  WHERE t.kind = 'called';
DELETE FROM pathway_tasks WHERE kind = 'called';
