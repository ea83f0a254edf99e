-- Working documents for a request, locked with the key ring and gone after some days; proofs that were seen, never copied.

CREATE TABLE documents (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  space UUID NOT NULL REFERENCES spaces (id),
  request UUID NOT NULL REFERENCES advice_requests (id),
  person UUID NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL,
  -- pdf, jpeg, png, odt or docx, as its content says.
  format TEXT NOT NULL,
  size BIGINT NOT NULL,
  locked BYTEA NOT NULL,
  kept_at BIGINT NOT NULL,
  kept_by UUID REFERENCES accounts (id),
  until_day TEXT NOT NULL
);
CREATE INDEX documents_request ON documents (request, kept_at);
CREATE INDEX documents_person ON documents (person);
CREATE INDEX documents_until ON documents (until_day);

CREATE TABLE proofs_seen (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  request UUID NOT NULL REFERENCES advice_requests (id),
  person UUID NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL,
  seen_on TEXT NOT NULL,
  seen_by UUID REFERENCES accounts (id)
);
CREATE UNIQUE INDEX proofs_seen_request ON proofs_seen (request, kind, seen_on);
CREATE INDEX proofs_seen_person ON proofs_seen (person);
