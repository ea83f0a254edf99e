-- A person's own page: the link that leads to it, the word that opens it, who is on it, what they ask.

CREATE TABLE own_pages (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  person BLOB NOT NULL REFERENCES people (id),
  -- What the code with which the word is chosen is drawn from, and until when; nothing once it has served.
  start BLOB,
  start_until INTEGER,
  -- The word the person chose, hashed (argon2id, PHC string).
  word TEXT,
  word_at INTEGER,
  opened_at INTEGER NOT NULL,
  opened_by BLOB REFERENCES accounts (id),
  ended_at INTEGER,
  CHECK ((start IS NULL) = (start_until IS NULL)),
  CHECK ((word IS NULL) = (word_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX own_pages_living ON own_pages (person) WHERE ended_at IS NULL;
CREATE INDEX own_pages_person ON own_pages (person, opened_at);

CREATE TABLE own_sessions (
  token BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  page BLOB NOT NULL REFERENCES own_pages (id),
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX own_sessions_page ON own_sessions (page);

CREATE TABLE own_questions (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  person BLOB NOT NULL REFERENCES people (id),
  topic TEXT NOT NULL,
  words TEXT,
  asked_at INTEGER NOT NULL,
  answer TEXT,
  answered_at INTEGER,
  answered_by BLOB REFERENCES accounts (id),
  -- When the person read the answer.
  read_at INTEGER,
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK (read_at IS NULL OR answered_at IS NOT NULL)
) STRICT;
CREATE INDEX own_questions_space ON own_questions (organisation, space, asked_at);
CREATE INDEX own_questions_person ON own_questions (person, asked_at);
CREATE INDEX own_questions_open ON own_questions (organisation, space, asked_at) WHERE answered_at IS NULL;
