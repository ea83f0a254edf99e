-- A message has a kind, bounds in time and a receipt; a person may refuse a way of being written to.

ALTER TABLE messages ADD COLUMN kind TEXT;
ALTER TABLE messages ADD COLUMN manner TEXT;
ALTER TABLE messages ADD COLUMN language TEXT;
ALTER TABLE messages ADD COLUMN space UUID;
ALTER TABLE messages ADD COLUMN not_before BIGINT;
ALTER TABLE messages ADD COLUMN worthless_after BIGINT;
ALTER TABLE messages ADD COLUMN leaving_at BIGINT;
ALTER TABLE messages ADD COLUMN provider_id TEXT;
ALTER TABLE messages ADD COLUMN delivered_at BIGINT;
ALTER TABLE messages ADD COLUMN failed_at BIGINT;
CREATE INDEX messages_provider ON messages (provider_id) WHERE provider_id IS NOT NULL;

CREATE TABLE opt_outs (
  organisation UUID NOT NULL REFERENCES organisations (id),
  person UUID NOT NULL REFERENCES people (id),
  channel TEXT NOT NULL,
  since BIGINT NOT NULL,
  PRIMARY KEY (person, channel)
);
