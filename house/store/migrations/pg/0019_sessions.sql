-- A session has a name of its own, the computer it is on, and a lock; an account may have a short code, and invitations.

ALTER TABLE sessions ADD COLUMN id UUID;
UPDATE sessions SET id = gen_random_uuid();
ALTER TABLE sessions ADD COLUMN device BYTEA;
ALTER TABLE sessions ADD COLUMN browser TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN lock_minutes BIGINT NOT NULL DEFAULT 20;
ALTER TABLE sessions ADD COLUMN locked_at BIGINT;
CREATE UNIQUE INDEX sessions_id ON sessions (id);
CREATE INDEX sessions_device ON sessions (device) WHERE device IS NOT NULL;

ALTER TABLE accounts ADD COLUMN pin TEXT;

CREATE TABLE invitations (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  account UUID NOT NULL REFERENCES accounts (id),
  made_at BIGINT NOT NULL,
  until BIGINT NOT NULL,
  used_at BIGINT
);
CREATE INDEX invitations_account ON invitations (account);
