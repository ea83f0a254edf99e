-- A message has a kind, bounds in time and a receipt; a person may refuse a way of being written to.

ALTER TABLE messages ADD COLUMN kind TEXT;
ALTER TABLE messages ADD COLUMN manner TEXT;
ALTER TABLE messages ADD COLUMN language TEXT;
ALTER TABLE messages ADD COLUMN space BLOB;
ALTER TABLE messages ADD COLUMN not_before INTEGER;
ALTER TABLE messages ADD COLUMN worthless_after INTEGER;
ALTER TABLE messages ADD COLUMN leaving_at INTEGER;
ALTER TABLE messages ADD COLUMN provider_id TEXT;
ALTER TABLE messages ADD COLUMN delivered_at INTEGER;
ALTER TABLE messages ADD COLUMN failed_at INTEGER;
CREATE INDEX messages_provider ON messages (provider_id) WHERE provider_id IS NOT NULL;

CREATE TABLE opt_outs (
  organisation BLOB NOT NULL REFERENCES organisations (id),
  person BLOB NOT NULL REFERENCES people (id),
  channel TEXT NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (person, channel)
) STRICT;
