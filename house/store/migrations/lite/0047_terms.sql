-- What the register and the list of calls keep for a term only is found by its age.
CREATE INDEX incidents_closed ON incidents (organisation, closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX complaints_old ON complaints (organisation, answered_at) WHERE answered_at IS NOT NULL;
CREATE INDEX phone_calls_old ON phone_calls (organisation, taken_at);
