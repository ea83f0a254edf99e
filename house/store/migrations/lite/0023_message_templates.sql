-- The words that a network gives to a kind of message; the latest of a template counts, none is the program's own text again.

CREATE TABLE message_templates (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  template TEXT NOT NULL,
  subject TEXT,
  body TEXT,
  set_at INTEGER NOT NULL,
  set_by BLOB REFERENCES accounts (id)
) STRICT;
CREATE INDEX message_templates_latest ON message_templates (organisation, template, set_at);
