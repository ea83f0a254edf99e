-- Structures that ask for a link; what a space and a referrer ask each other about a referral; several sent at once.

CREATE TABLE link_requests (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  state TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  commune TEXT NOT NULL,
  email TEXT NOT NULL,
  referrer TEXT NOT NULL,
  language TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  decided_at INTEGER,
  decided_by BLOB REFERENCES accounts (id),
  -- The structure that it became, or was joined to.
  partner BLOB REFERENCES partners (id),
  reason TEXT
) STRICT;
CREATE INDEX link_requests_asked ON link_requests (organisation, asked_at);
CREATE INDEX link_requests_waiting ON link_requests (organisation, asked_at) WHERE state = 'waiting';

CREATE TABLE referral_questions (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  referral BLOB NOT NULL REFERENCES referrals (id),
  -- Who says it: space, referrer.
  side TEXT NOT NULL,
  words TEXT NOT NULL,
  said_at INTEGER NOT NULL,
  account BLOB REFERENCES accounts (id),
  -- When the other side answered, or the space said that nothing is to be answered.
  settled_at INTEGER
) STRICT;
CREATE INDEX referral_questions_referral ON referral_questions (referral, said_at);
CREATE INDEX referral_questions_open ON referral_questions (organisation, side) WHERE settled_at IS NULL;

-- Those whom one form sent together.
ALTER TABLE referrals ADD COLUMN batch BLOB;
CREATE INDEX referrals_batch ON referrals (batch) WHERE batch IS NOT NULL;
