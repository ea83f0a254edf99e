-- Where exactly a space is, and how to come: what the sketch on a person's own page is drawn from.

CREATE TABLE ways (
  space UUID PRIMARY KEY REFERENCES spaces (id),
  organisation UUID NOT NULL REFERENCES organisations (id),
  -- Degrees, WGS 84.
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  words TEXT,
  CHECK ((latitude IS NULL) = (longitude IS NULL))
);
