-- The team: shifts that a space needs, and who comes.

CREATE TABLE shifts (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  task TEXT NOT NULL,
  starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  account UUID REFERENCES accounts (id),
  taken_at BIGINT,
  note TEXT,
  created_at BIGINT NOT NULL,
  CHECK (ends_at > starts_at)
);
CREATE INDEX shifts_space ON shifts (organisation, space, starts_at);
CREATE INDEX shifts_account ON shifts (account, starts_at) WHERE account IS NOT NULL;

CREATE TABLE shift_releases (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  shift UUID NOT NULL REFERENCES shifts (id),
  account UUID NOT NULL REFERENCES accounts (id),
  reason TEXT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX shift_releases_shift ON shift_releases (shift);
