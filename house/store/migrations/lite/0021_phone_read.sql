-- Who reads the phone of a person: others too (discreet messages), only they, or it was not asked.

ALTER TABLE people ADD COLUMN phone_read_by_others INTEGER;
