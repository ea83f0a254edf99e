-- Referrals: who was sent by whom, with which voucher, and what became of it.

CREATE TABLE referrals (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  partner UUID NOT NULL REFERENCES partners (id),
  space UUID NOT NULL REFERENCES spaces (id),
  code TEXT NOT NULL,
  state TEXT NOT NULL,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  folded TEXT NOT NULL COLLATE "C",
  birth_year BIGINT,
  phone TEXT,
  contact TEXT NOT NULL,
  language TEXT NOT NULL,
  commune TEXT,
  reasons TEXT NOT NULL,
  words TEXT,
  referrer_name TEXT NOT NULL,
  referrer_email TEXT,
  referrer_phone TEXT,
  agreed_steps BOOLEAN NOT NULL,
  agreed_attendance BOOLEAN NOT NULL,
  agreed_autonomy BOOLEAN NOT NULL,
  sent_at BIGINT NOT NULL,
  until_day TEXT NOT NULL COLLATE "C",
  seen_at BIGINT,
  welcomed_at BIGINT,
  visit UUID,
  progressed_at BIGINT,
  closed_at BIGINT,
  person UUID REFERENCES people (id),
  UNIQUE (organisation, code)
);
CREATE INDEX referrals_space ON referrals (organisation, space, sent_at);
CREATE INDEX referrals_sent ON referrals (organisation, sent_at);
CREATE INDEX referrals_partner ON referrals (organisation, partner, sent_at);
CREATE INDEX referrals_person ON referrals (person) WHERE person IS NOT NULL;
CREATE INDEX referrals_waiting ON referrals (until_day) WHERE person IS NULL AND state IN ('sent', 'seen');
