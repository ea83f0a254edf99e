-- What is to be done before a space opens, each with its day.

CREATE TABLE opening_steps (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  -- A word of the program's list, or nothing for a step of one's own.
  kind TEXT,
  words TEXT,
  due_on TEXT NOT NULL,
  done_on TEXT,
  done_by UUID REFERENCES accounts (id),
  removed_at BIGINT,
  CHECK ((kind IS NULL) <> (words IS NULL))
);
CREATE UNIQUE INDEX opening_steps_kind ON opening_steps (space, kind) WHERE kind IS NOT NULL;
CREATE INDEX opening_steps_due ON opening_steps (organisation, due_on);
