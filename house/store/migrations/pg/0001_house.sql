-- The house: organisations, spaces, accounts, people, journals, durable work.

CREATE TABLE organisations (
  id UUID PRIMARY KEY,
  name TEXT NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE spaces (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  commune TEXT NOT NULL,
  phone TEXT,
  email TEXT,
  zone TEXT NOT NULL,
  hours TEXT NOT NULL,
  priority_neighbourhood BOOLEAN NOT NULL,
  opened_on TEXT NOT NULL,
  UNIQUE (organisation, code)
);

CREATE TABLE places (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  source TEXT NOT NULL,
  source_id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT,
  address TEXT,
  postal_code TEXT,
  commune TEXT NOT NULL,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  hours TEXT,
  phone TEXT,
  website TEXT,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  UNIQUE (organisation, source, source_id)
);
CREATE INDEX places_commune ON places (organisation, commune);

CREATE TABLE partners (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  name TEXT NOT NULL,
  folded TEXT NOT NULL COLLATE "C",
  kind TEXT NOT NULL,
  address TEXT,
  postal_code TEXT,
  commune TEXT NOT NULL,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  phone TEXT,
  email TEXT,
  website TEXT,
  hours TEXT,
  source TEXT NOT NULL,
  source_id TEXT NOT NULL,
  link_version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  UNIQUE (organisation, source, source_id)
);
CREATE INDEX partners_folded ON partners (organisation, folded);
CREATE INDEX partners_commune ON partners (organisation, commune);

CREATE TABLE numbers (
  number BIGINT PRIMARY KEY,
  draw BIGINT NOT NULL,
  holder UUID UNIQUE,
  kind TEXT
);
CREATE INDEX numbers_free ON numbers (draw) WHERE holder IS NULL;

CREATE TABLE accounts (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  number BIGINT NOT NULL UNIQUE,
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  password TEXT NOT NULL,
  language TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  closed_at BIGINT
);
CREATE INDEX accounts_organisation ON accounts (organisation, name);

CREATE TABLE grants (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  account UUID NOT NULL REFERENCES accounts (id),
  role TEXT NOT NULL,
  space UUID REFERENCES spaces (id),
  partner UUID REFERENCES partners (id),
  from_day TEXT NOT NULL,
  until_day TEXT
);
CREATE INDEX grants_account ON grants (account);
CREATE INDEX grants_space ON grants (organisation, space);

CREATE TABLE sessions (
  token BYTEA PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  account UUID NOT NULL REFERENCES accounts (id),
  chosen UUID REFERENCES grants (id),
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL
);
CREATE INDEX sessions_account ON sessions (account);

CREATE TABLE attempts (
  id UUID PRIMARY KEY,
  what TEXT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX attempts_what ON attempts (what, at);

CREATE TABLE settings (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID REFERENCES spaces (id),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  from_day TEXT NOT NULL,
  set_at BIGINT NOT NULL,
  set_by UUID REFERENCES accounts (id)
);
CREATE INDEX settings_name ON settings (organisation, name, from_day);

CREATE TABLE people (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  folded TEXT NOT NULL COLLATE "C",
  birth_year BIGINT,
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
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  last_contact TEXT NOT NULL,
  merged_into UUID REFERENCES people (id),
  anonymised_at BIGINT
);
CREATE INDEX people_space ON people (organisation, space, folded);
CREATE INDEX people_changed ON people (changed_at);
CREATE INDEX people_phone ON people (organisation, phone) WHERE phone IS NOT NULL;
CREATE INDEX people_last_contact ON people (organisation, last_contact);

CREATE TABLE people_keys (
  organisation UUID NOT NULL REFERENCES organisations (id),
  key TEXT NOT NULL COLLATE "C",
  person UUID NOT NULL REFERENCES people (id),
  PRIMARY KEY (organisation, key, person)
);
CREATE INDEX people_keys_person ON people_keys (person);

CREATE TABLE consents (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  person UUID NOT NULL REFERENCES people (id),
  purpose TEXT NOT NULL,
  wording TEXT NOT NULL,
  given BOOLEAN NOT NULL,
  at BIGINT NOT NULL,
  taker UUID REFERENCES accounts (id),
  how TEXT NOT NULL
);
CREATE INDEX consents_person ON consents (person, purpose, at);

CREATE TABLE rights (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  person UUID NOT NULL REFERENCES people (id),
  origin TEXT NOT NULL,
  origin_id UUID,
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX rights_person ON rights (person, until_day);

CREATE TABLE facts (
  id UUID PRIMARY KEY,
  position BIGINT UNIQUE,
  kind TEXT NOT NULL COLLATE "C",
  version BIGINT NOT NULL,
  happened_at BIGINT NOT NULL,
  local_day TEXT NOT NULL COLLATE "C",
  recorded_at BIGINT NOT NULL,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID REFERENCES spaces (id),
  subject BIGINT,
  actor BIGINT,
  payload TEXT NOT NULL,
  corrects UUID REFERENCES facts (id)
);
CREATE INDEX facts_subject ON facts (subject, happened_at) WHERE subject IS NOT NULL;
CREATE INDEX facts_kind ON facts (organisation, kind, local_day);
CREATE INDEX facts_waiting ON facts (recorded_at, id) WHERE position IS NULL;

CREATE TABLE changes (
  id UUID PRIMARY KEY,
  at BIGINT NOT NULL,
  organisation UUID NOT NULL REFERENCES organisations (id),
  account UUID REFERENCES accounts (id),
  who TEXT NOT NULL,
  person UUID REFERENCES people (id),
  noun TEXT NOT NULL,
  record UUID NOT NULL,
  action TEXT NOT NULL,
  what TEXT NOT NULL
);
CREATE INDEX changes_person ON changes (person, at) WHERE person IS NOT NULL;
CREATE INDEX changes_record ON changes (organisation, record, at);
CREATE INDEX changes_at ON changes (organisation, at);

CREATE TABLE consultations (
  id UUID PRIMARY KEY,
  at BIGINT NOT NULL,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID REFERENCES spaces (id),
  account UUID REFERENCES accounts (id),
  person UUID NOT NULL REFERENCES people (id),
  reason TEXT NOT NULL
);
CREATE INDEX consultations_person ON consultations (person, at);
CREATE INDEX consultations_at ON consultations (organisation, at);

CREATE TABLE writes (
  key UUID PRIMARY KEY,
  actor TEXT NOT NULL,
  body BYTEA NOT NULL,
  answer TEXT,
  at BIGINT NOT NULL
);
CREATE INDEX writes_at ON writes (at);

CREATE TABLE jobs (
  id UUID PRIMARY KEY,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  run_at BIGINT NOT NULL,
  attempts BIGINT NOT NULL,
  claimed_until BIGINT,
  done_at BIGINT,
  gave_up_at BIGINT,
  error TEXT
);
CREATE INDEX jobs_due ON jobs (run_at) WHERE done_at IS NULL AND gave_up_at IS NULL;

CREATE TABLE messages (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  channel TEXT NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  person UUID REFERENCES people (id),
  created_at BIGINT NOT NULL,
  sent_at BIGINT,
  gave_up_at BIGINT,
  error TEXT
);
CREATE INDEX messages_created ON messages (organisation, created_at);
CREATE INDEX messages_person ON messages (person) WHERE person IS NOT NULL;
