-- Places are looked for by their names; an import writes them anew as they sound.

ALTER TABLE places ADD COLUMN folded TEXT NOT NULL DEFAULT '';
UPDATE places SET folded = LOWER(name);
CREATE INDEX places_folded ON places (organisation, folded);
