-- The language in which a referrer filled the form: what is written to them is in it.
ALTER TABLE referrals ADD COLUMN referrer_language TEXT NOT NULL DEFAULT 'fr';
