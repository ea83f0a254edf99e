-- Forgetting a diagnosis asks whether another one corrects it: without this, all of them are read.
CREATE INDEX diagnoses_corrects ON diagnoses (corrects) WHERE corrects IS NOT NULL;
