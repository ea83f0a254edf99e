-- School holidays by zone, as the national calendar gives them; a space may say that its zone is another.

CREATE TABLE school_holidays (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  zone TEXT NOT NULL,
  description TEXT NOT NULL,
  school_year TEXT NOT NULL,
  from_day TEXT NOT NULL,
  -- The last day included.
  until_day TEXT NOT NULL,
  CHECK (from_day <= until_day),
  UNIQUE (organisation, zone, from_day)
);

ALTER TABLE spaces ADD COLUMN school_zone TEXT;
