-- Where priority neighbourhoods are: the outlines that a network brought, to say which of them a point is in.

CREATE TABLE outlines (
  organisation UUID NOT NULL REFERENCES organisations (id),
  -- Of the official zoning: QP066007, QN05901M.
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  -- The name, as it is looked for.
  folded TEXT NOT NULL,
  -- INSEE code of its main commune.
  commune TEXT NOT NULL,
  -- The box that holds it, in degrees, WGS 84.
  west DOUBLE PRECISION NOT NULL,
  south DOUBLE PRECISION NOT NULL,
  east DOUBLE PRECISION NOT NULL,
  north DOUBLE PRECISION NOT NULL,
  -- Its polygons, each with its holes, as the coordinates of a GeoJSON MultiPolygon.
  polygons TEXT NOT NULL,
  brought_at BIGINT NOT NULL,
  PRIMARY KEY (organisation, code)
);
