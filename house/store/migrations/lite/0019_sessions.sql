-- A session has a name of its own, the computer it is on, and a lock; an account may have a short code, and invitations.

ALTER TABLE sessions ADD COLUMN id BLOB;
UPDATE sessions SET id = randomblob(16);
ALTER TABLE sessions ADD COLUMN device BLOB;
ALTER TABLE sessions ADD COLUMN browser TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN lock_minutes INTEGER NOT NULL DEFAULT 20;
ALTER TABLE sessions ADD COLUMN locked_at INTEGER;
CREATE UNIQUE INDEX sessions_id ON sessions (id);
CREATE INDEX sessions_device ON sessions (device) WHERE device IS NOT NULL;

ALTER TABLE accounts ADD COLUMN pin TEXT;

CREATE TABLE invitations (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  account BLOB NOT NULL REFERENCES accounts (id),
  made_at INTEGER NOT NULL,
  until INTEGER NOT NULL,
  used_at INTEGER
) STRICT;
CREATE INDEX invitations_account ON invitations (account);
