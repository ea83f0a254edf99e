-- Priority neighbourhoods by commune, as the network keeps them; where it keeps none, the list of the program holds.

CREATE TABLE neighbourhoods (
  organisation UUID NOT NULL REFERENCES organisations (id),
  commune TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (organisation, commune, name)
);
