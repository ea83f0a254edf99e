-- Rights of access that are about to end: what their referrer was asked, and what was decided.

CREATE TABLE renewals (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  -- The right that ends; it is asked about once.
  access BLOB NOT NULL UNIQUE REFERENCES rights (id),
  referral BLOB NOT NULL REFERENCES referrals (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  state TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  until_day TEXT NOT NULL,
  answered_at INTEGER,
  decided_by BLOB REFERENCES accounts (id),
  reason TEXT,
  -- The right that follows.
  renewed BLOB REFERENCES rights (id)
) STRICT;
CREATE INDEX renewals_space ON renewals (organisation, space, asked_at);
CREATE INDEX renewals_referral ON renewals (referral);
CREATE INDEX rights_until ON rights (organisation, until_day);
