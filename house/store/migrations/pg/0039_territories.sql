-- Where a network works with local bodies: a commune, an inter-municipality, a département, a region, by its official code.

CREATE TABLE territories (
  id UUID PRIMARY KEY,
  organisation UUID NOT NULL REFERENCES organisations (id),
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  -- Whom one works with there, on what.
  words TEXT,
  made_at BIGINT NOT NULL,
  retired_at BIGINT,
  UNIQUE (organisation, kind, code)
);
