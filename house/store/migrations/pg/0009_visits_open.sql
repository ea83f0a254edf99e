-- The visits that nobody has closed yet: few, and asked for every night.

CREATE INDEX visits_open ON visits (organisation, space, day) WHERE state IN ('waiting', 'called');
