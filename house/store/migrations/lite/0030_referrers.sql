-- Who of a structure sent somebody, why a referral ended; its team, its sites, its news of the week; what a space speaks.

ALTER TABLE referrals ADD COLUMN sent_by BLOB REFERENCES accounts (id);
-- A word of the list, and the wording that was chosen.
ALTER TABLE referrals ADD COLUMN ending TEXT;
ALTER TABLE referrals ADD COLUMN ending_wording TEXT;
-- Where a referral comes from that no structure's link sent: employment, booking.
ALTER TABLE referrals ADD COLUMN source TEXT;

-- Languages that its team speaks beside French, as it says them.
ALTER TABLE spaces ADD COLUMN languages TEXT;

-- Who may invite and remove colleagues of their structure.
CREATE TABLE partner_leads (
  organisation BLOB NOT NULL REFERENCES organisations (id),
  partner BLOB NOT NULL REFERENCES partners (id),
  account BLOB NOT NULL REFERENCES accounts (id),
  since INTEGER NOT NULL,
  PRIMARY KEY (partner, account)
) STRICT;

-- The sites within which a structure may show its form.
CREATE TABLE partner_sites (
  organisation BLOB NOT NULL REFERENCES organisations (id),
  partner BLOB NOT NULL REFERENCES partners (id),
  origin TEXT NOT NULL,
  PRIMARY KEY (partner, origin)
) STRICT;

-- Who is written the news of the week, and who wants none.
CREATE TABLE digest_readers (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  email TEXT NOT NULL,
  since INTEGER NOT NULL,
  stopped_at INTEGER,
  UNIQUE (organisation, email)
) STRICT;

-- Where a mailbox says that its owner wants no more of such messages (RFC 8058).
ALTER TABLE messages ADD COLUMN unsubscribe TEXT;
