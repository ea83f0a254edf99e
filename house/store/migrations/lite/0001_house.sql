-- The house: organisations, spaces, accounts, people, journals, durable work.

CREATE TABLE organisations (
  id BLOB PRIMARY KEY,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE spaces (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  commune TEXT NOT NULL,
  phone TEXT,
  email TEXT,
  zone TEXT NOT NULL,
  hours TEXT NOT NULL,
  priority_neighbourhood INTEGER NOT NULL,
  opened_on TEXT NOT NULL,
  UNIQUE (organisation, code)
) STRICT;

CREATE TABLE places (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  source TEXT NOT NULL,
  source_id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT,
  address TEXT,
  postal_code TEXT,
  commune TEXT NOT NULL,
  latitude REAL,
  longitude REAL,
  hours TEXT,
  phone TEXT,
  website TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (organisation, source, source_id)
) STRICT;
CREATE INDEX places_commune ON places (organisation, commune);

CREATE TABLE partners (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  kind TEXT NOT NULL,
  address TEXT,
  postal_code TEXT,
  commune TEXT NOT NULL,
  latitude REAL,
  longitude REAL,
  phone TEXT,
  email TEXT,
  website TEXT,
  hours TEXT,
  source TEXT NOT NULL,
  source_id TEXT NOT NULL,
  link_version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (organisation, source, source_id)
) STRICT;
CREATE INDEX partners_folded ON partners (organisation, folded);
CREATE INDEX partners_commune ON partners (organisation, commune);

CREATE TABLE numbers (
  number INTEGER PRIMARY KEY,
  draw INTEGER NOT NULL,
  holder BLOB UNIQUE,
  kind TEXT
) STRICT;
CREATE INDEX numbers_free ON numbers (draw) WHERE holder IS NULL;

CREATE TABLE accounts (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  number INTEGER NOT NULL UNIQUE,
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  password TEXT NOT NULL,
  language TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  closed_at INTEGER
) STRICT;
CREATE INDEX accounts_organisation ON accounts (organisation, name);

CREATE TABLE grants (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  account BLOB NOT NULL REFERENCES accounts (id),
  role TEXT NOT NULL,
  space BLOB REFERENCES spaces (id),
  partner BLOB REFERENCES partners (id),
  from_day TEXT NOT NULL,
  until_day TEXT
) STRICT;
CREATE INDEX grants_account ON grants (account);
CREATE INDEX grants_space ON grants (organisation, space);

CREATE TABLE sessions (
  token BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  account BLOB NOT NULL REFERENCES accounts (id),
  chosen BLOB REFERENCES grants (id),
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_account ON sessions (account);

CREATE TABLE attempts (
  id BLOB PRIMARY KEY,
  what TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX attempts_what ON attempts (what, at);

CREATE TABLE settings (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB REFERENCES spaces (id),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  from_day TEXT NOT NULL,
  set_at INTEGER NOT NULL,
  set_by BLOB REFERENCES accounts (id)
) STRICT;
CREATE INDEX settings_name ON settings (organisation, name, from_day);

CREATE TABLE people (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  folded TEXT NOT NULL,
  birth_year INTEGER,
  gender TEXT,
  residence TEXT NOT NULL,
  commune TEXT,
  priority TEXT NOT NULL,
  neighbourhood TEXT,
  phone TEXT,
  phone_use TEXT NOT NULL,
  email TEXT,
  contact TEXT NOT NULL,
  language TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  last_contact TEXT NOT NULL,
  merged_into BLOB REFERENCES people (id),
  anonymised_at INTEGER
) STRICT;
CREATE INDEX people_space ON people (organisation, space, folded);
CREATE INDEX people_changed ON people (changed_at);
CREATE INDEX people_phone ON people (organisation, phone) WHERE phone IS NOT NULL;
CREATE INDEX people_last_contact ON people (organisation, last_contact);

CREATE TABLE people_keys (
  organisation BLOB NOT NULL REFERENCES organisations (id),
  key TEXT NOT NULL,
  person BLOB NOT NULL REFERENCES people (id),
  PRIMARY KEY (organisation, key, person)
) STRICT;
CREATE INDEX people_keys_person ON people_keys (person);

CREATE TABLE consents (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  person BLOB NOT NULL REFERENCES people (id),
  purpose TEXT NOT NULL,
  wording TEXT NOT NULL,
  given INTEGER NOT NULL,
  at INTEGER NOT NULL,
  taker BLOB REFERENCES accounts (id),
  how TEXT NOT NULL
) STRICT;
CREATE INDEX consents_person ON consents (person, purpose, at);

CREATE TABLE rights (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  person BLOB NOT NULL REFERENCES people (id),
  origin TEXT NOT NULL,
  origin_id BLOB,
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX rights_person ON rights (person, until_day);

CREATE TABLE facts (
  id BLOB PRIMARY KEY,
  position INTEGER UNIQUE,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  happened_at INTEGER NOT NULL,
  local_day TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB REFERENCES spaces (id),
  subject INTEGER,
  actor INTEGER,
  payload TEXT NOT NULL,
  corrects BLOB REFERENCES facts (id)
) STRICT;
CREATE INDEX facts_subject ON facts (subject, happened_at) WHERE subject IS NOT NULL;
CREATE INDEX facts_kind ON facts (organisation, kind, local_day);
CREATE INDEX facts_waiting ON facts (recorded_at, id) WHERE position IS NULL;

CREATE TABLE changes (
  id BLOB PRIMARY KEY,
  at INTEGER NOT NULL,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  account BLOB REFERENCES accounts (id),
  who TEXT NOT NULL,
  person BLOB REFERENCES people (id),
  noun TEXT NOT NULL,
  record BLOB NOT NULL,
  action TEXT NOT NULL,
  what TEXT NOT NULL
) STRICT;
CREATE INDEX changes_person ON changes (person, at) WHERE person IS NOT NULL;
CREATE INDEX changes_record ON changes (organisation, record, at);
CREATE INDEX changes_at ON changes (organisation, at);

CREATE TABLE consultations (
  id BLOB PRIMARY KEY,
  at INTEGER NOT NULL,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB REFERENCES spaces (id),
  account BLOB REFERENCES accounts (id),
  person BLOB NOT NULL REFERENCES people (id),
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX consultations_person ON consultations (person, at);
CREATE INDEX consultations_at ON consultations (organisation, at);

CREATE TABLE writes (
  key BLOB PRIMARY KEY,
  actor TEXT NOT NULL,
  body BLOB NOT NULL,
  answer TEXT,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX writes_at ON writes (at);

CREATE TABLE jobs (
  id BLOB PRIMARY KEY,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  run_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  claimed_until INTEGER,
  done_at INTEGER,
  gave_up_at INTEGER,
  error TEXT
) STRICT;
CREATE INDEX jobs_due ON jobs (run_at) WHERE done_at IS NULL AND gave_up_at IS NULL;

CREATE TABLE messages (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  channel TEXT NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  person BLOB REFERENCES people (id),
  created_at INTEGER NOT NULL,
  sent_at INTEGER,
  gave_up_at INTEGER,
  error TEXT
) STRICT;
CREATE INDEX messages_created ON messages (organisation, created_at);
CREATE INDEX messages_person ON messages (person) WHERE person IS NOT NULL;
