-- What somebody is to the network: volunteer, civic service, staff, or of a partner; a post says only what they do.

ALTER TABLE accounts ADD COLUMN status TEXT NOT NULL DEFAULT 'staff';

-- Until somebody says better, the posts held tell the volunteers and the referrers.
UPDATE accounts SET status = 'volunteer'
  WHERE EXISTS (SELECT 1 FROM grants WHERE grants.account = accounts.id AND grants.role = 'volunteer');
UPDATE accounts SET status = 'partner'
  WHERE EXISTS (SELECT 1 FROM grants WHERE grants.account = accounts.id AND grants.role = 'referrer');
