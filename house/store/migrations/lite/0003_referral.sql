-- Referrals: who was sent by whom, with which voucher, and what became of it.

CREATE TABLE referrals (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  partner BLOB NOT NULL REFERENCES partners (id),
  space BLOB NOT NULL REFERENCES spaces (id),
  code TEXT NOT NULL,
  state TEXT NOT NULL,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  folded TEXT NOT NULL,
  birth_year INTEGER,
  phone TEXT,
  contact TEXT NOT NULL,
  language TEXT NOT NULL,
  commune TEXT,
  reasons TEXT NOT NULL,
  words TEXT,
  referrer_name TEXT NOT NULL,
  referrer_email TEXT,
  referrer_phone TEXT,
  agreed_steps INTEGER NOT NULL,
  agreed_attendance INTEGER NOT NULL,
  agreed_autonomy INTEGER NOT NULL,
  sent_at INTEGER NOT NULL,
  until_day TEXT NOT NULL,
  seen_at INTEGER,
  welcomed_at INTEGER,
  visit BLOB,
  progressed_at INTEGER,
  closed_at INTEGER,
  person BLOB REFERENCES people (id),
  UNIQUE (organisation, code)
) STRICT;
CREATE INDEX referrals_space ON referrals (organisation, space, sent_at);
CREATE INDEX referrals_sent ON referrals (organisation, sent_at);
CREATE INDEX referrals_partner ON referrals (organisation, partner, sent_at);
CREATE INDEX referrals_person ON referrals (person) WHERE person IS NOT NULL;
CREATE INDEX referrals_waiting ON referrals (until_day) WHERE person IS NULL AND state IN ('sent', 'seen');
