-- Working documents for a request, locked with the key ring and gone after some days; proofs that were seen, never copied.

CREATE TABLE documents (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  request BLOB NOT NULL REFERENCES advice_requests (id),
  person BLOB NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL,
  -- pdf, jpeg, png, odt or docx, as its content says.
  format TEXT NOT NULL,
  size INTEGER NOT NULL,
  locked BLOB NOT NULL,
  kept_at INTEGER NOT NULL,
  kept_by BLOB REFERENCES accounts (id),
  until_day TEXT NOT NULL
) STRICT;
CREATE INDEX documents_request ON documents (request, kept_at);
CREATE INDEX documents_person ON documents (person);
CREATE INDEX documents_until ON documents (until_day);

CREATE TABLE proofs_seen (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  request BLOB NOT NULL REFERENCES advice_requests (id),
  person BLOB NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL,
  seen_on TEXT NOT NULL,
  seen_by BLOB REFERENCES accounts (id)
) STRICT;
CREATE UNIQUE INDEX proofs_seen_request ON proofs_seen (request, kind, seen_on);
CREATE INDEX proofs_seen_person ON proofs_seen (person);
