-- Practice on invented people; access that ends after the last shift; one-time codes.

-- An organisation of invented people, in which one colleague practises: nothing of it is counted, nothing leaves it.
ALTER TABLE organisations ADD COLUMN practice BOOLEAN NOT NULL DEFAULT FALSE;
-- The account that somebody wears while they practise, and whose it is.
ALTER TABLE accounts ADD COLUMN practises UUID REFERENCES accounts (id);
CREATE INDEX accounts_practises ON accounts (practises, created_at) WHERE practises IS NOT NULL;
-- Worn in this session, until its colleague leaves the practice.
ALTER TABLE sessions ADD COLUMN practice UUID REFERENCES accounts (id);

-- The day until which an account stays open though its holder has no shift.
ALTER TABLE accounts ADD COLUMN prolonged_until TEXT;
CREATE INDEX accounts_ending ON accounts (organisation, created_at) WHERE closed_at IS NULL AND status IN ('volunteer', 'civic_service');

-- A second proof at sign-in: from what its secret is made, since when it counts, the last code that was used.
ALTER TABLE accounts ADD COLUMN code_version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE accounts ADD COLUMN code_since BIGINT;
ALTER TABLE accounts ADD COLUMN code_step BIGINT NOT NULL DEFAULT 0;
-- Whose post asks for a second proof that is not set up yet.
ALTER TABLE sessions ADD COLUMN code_wanted BOOLEAN NOT NULL DEFAULT FALSE;
-- Codes on paper for a lost phone: each opens once.
CREATE TABLE recovery_codes (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  account UUID NOT NULL REFERENCES accounts (id),
  hash TEXT NOT NULL,
  used_at BIGINT
);
CREATE INDEX recovery_codes_account ON recovery_codes (account);
