-- The day of a space: what is looked after at opening and closing, who closed it, calls taken, belongings left in care;
-- and a right of access that a colleague gives for a while.

CREATE TABLE day_tasks (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  -- opening or closing
  moment TEXT NOT NULL,
  -- A word of the program's list that the space left out, or words of its own.
  kind TEXT,
  words TEXT,
  made_at BIGINT NOT NULL,
  removed_at BIGINT,
  CHECK ((kind IS NULL) <> (words IS NULL))
);
CREATE INDEX day_tasks_space ON day_tasks (space, made_at);
CREATE UNIQUE INDEX day_tasks_kind ON day_tasks (space, kind) WHERE kind IS NOT NULL;

CREATE TABLE day_ticks (
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  day TEXT NOT NULL,
  -- The word of a task of the program, or the id of one of the space.
  task TEXT NOT NULL,
  ticked_at BIGINT NOT NULL,
  ticked_by UUID REFERENCES accounts (id),
  PRIMARY KEY (space, day, task)
);

CREATE TABLE day_closures (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  day TEXT NOT NULL,
  closed_at BIGINT NOT NULL,
  closed_by UUID REFERENCES accounts (id),
  reopened_at BIGINT,
  reopened_by UUID REFERENCES accounts (id)
);
-- A day is closed once at a time.
CREATE UNIQUE INDEX day_closures_standing ON day_closures (space, day) WHERE reopened_at IS NULL;

CREATE TABLE phone_calls (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  person UUID REFERENCES people (id),
  caller_kind TEXT NOT NULL,
  caller TEXT,
  phone TEXT,
  about TEXT NOT NULL,
  -- The colleague for whom it was.
  wanted UUID REFERENCES accounts (id),
  -- The day by which to call back; none when there is nothing to do.
  return_by TEXT,
  taken_at BIGINT NOT NULL,
  taken_by UUID REFERENCES accounts (id),
  -- When somebody was reached, or nothing was to be done.
  done_at BIGINT
);
CREATE INDEX phone_calls_waiting ON phone_calls (space, return_by) WHERE done_at IS NULL;
CREATE INDEX phone_calls_done ON phone_calls (space, done_at) WHERE done_at IS NOT NULL;
CREATE INDEX phone_calls_person ON phone_calls (person) WHERE person IS NOT NULL;

CREATE TABLE phone_call_tries (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  call UUID NOT NULL REFERENCES phone_calls (id),
  how TEXT NOT NULL,
  tried_at BIGINT NOT NULL,
  tried_by UUID REFERENCES accounts (id),
  undone_at BIGINT
);
CREATE INDEX phone_call_tries_call ON phone_call_tries (call, tried_at);

CREATE TABLE belongings (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  -- As it stands on the slip; counted from 1 in each space.
  number BIGINT NOT NULL,
  person UUID REFERENCES people (id),
  ticket BIGINT,
  words TEXT NOT NULL,
  place TEXT NOT NULL,
  due_on TEXT NOT NULL,
  taken_at BIGINT NOT NULL,
  taken_by UUID REFERENCES accounts (id),
  returned_at BIGINT,
  returned_by UUID REFERENCES accounts (id),
  UNIQUE (space, number)
);
CREATE INDEX belongings_kept ON belongings (space, due_on) WHERE returned_at IS NULL;
CREATE INDEX belongings_person ON belongings (person) WHERE person IS NOT NULL;

ALTER TABLE rights ADD COLUMN given_by UUID REFERENCES accounts (id);
ALTER TABLE rights ADD COLUMN withdrawn_at BIGINT;
