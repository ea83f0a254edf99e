-- Who writes an import or undoes it, so that two never do at once; and what was given up before its end.

ALTER TABLE imports ADD COLUMN writer UUID;
ALTER TABLE imports ADD COLUMN halted TEXT;
