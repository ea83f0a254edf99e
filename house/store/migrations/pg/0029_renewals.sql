-- Rights of access that are about to end: what their referrer was asked, and what was decided.

CREATE TABLE renewals (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  -- The right that ends; it is asked about once.
  access UUID NOT NULL UNIQUE REFERENCES rights (id),
  referral UUID NOT NULL REFERENCES referrals (id),
  space UUID NOT NULL REFERENCES spaces (id),
  state TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  until_day TEXT NOT NULL COLLATE "C",
  answered_at BIGINT,
  decided_by UUID REFERENCES accounts (id),
  reason TEXT,
  -- The right that follows.
  renewed UUID REFERENCES rights (id)
);
CREATE INDEX renewals_space ON renewals (organisation, space, asked_at);
CREATE INDEX renewals_referral ON renewals (referral);
CREATE INDEX rights_until ON rights (organisation, until_day);
