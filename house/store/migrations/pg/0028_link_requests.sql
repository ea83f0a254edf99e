-- Structures that ask for a link; what a space and a referrer ask each other about a referral; several sent at once.

CREATE TABLE link_requests (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  state TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  commune TEXT NOT NULL,
  email TEXT NOT NULL,
  referrer TEXT NOT NULL,
  language TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  decided_at BIGINT,
  decided_by UUID REFERENCES accounts (id),
  -- The structure that it became, or was joined to.
  partner UUID REFERENCES partners (id),
  reason TEXT
);
CREATE INDEX link_requests_asked ON link_requests (organisation, asked_at);
CREATE INDEX link_requests_waiting ON link_requests (organisation, asked_at) WHERE state = 'waiting';

CREATE TABLE referral_questions (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  referral UUID NOT NULL REFERENCES referrals (id),
  -- Who says it: space, referrer.
  side TEXT NOT NULL,
  words TEXT NOT NULL,
  said_at BIGINT NOT NULL,
  account UUID REFERENCES accounts (id),
  -- When the other side answered, or the space said that nothing is to be answered.
  settled_at BIGINT
);
CREATE INDEX referral_questions_referral ON referral_questions (referral, said_at);
CREATE INDEX referral_questions_open ON referral_questions (organisation, side) WHERE settled_at IS NULL;

-- Those whom one form sent together.
ALTER TABLE referrals ADD COLUMN batch UUID;
CREATE INDEX referrals_batch ON referrals (batch) WHERE batch IS NOT NULL;
