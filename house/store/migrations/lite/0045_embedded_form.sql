-- The form within a partner's own site has a link of its own, which opens nothing else; a new version revokes the older.
ALTER TABLE partners ADD COLUMN form_version INTEGER NOT NULL DEFAULT 1;
