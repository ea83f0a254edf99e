-- Where exactly a space is, and how to come: what the sketch on a person's own page is drawn from.

CREATE TABLE ways (
  space BLOB PRIMARY KEY REFERENCES spaces (id),
  organisation BLOB NOT NULL REFERENCES organisations (id),
  -- Degrees, WGS 84.
  latitude REAL,
  longitude REAL,
  words TEXT,
  CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;
