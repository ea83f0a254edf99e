-- What is due in one organisation every night: vouchers whose time is over, names that nothing needs any more.

DROP INDEX referrals_waiting;
CREATE INDEX referrals_waiting ON referrals (organisation, until_day)
  WHERE person IS NULL AND state IN ('sent', 'seen');
CREATE INDEX referrals_named ON referrals (organisation, closed_at)
  WHERE person IS NULL AND state IN ('expired', 'withdrawn') AND folded <> '';

-- SQLite takes a unique column's own index for « IS NULL », and then sorts all that it finds: free numbers, facts that
-- wait for a position. An index that begins with the same column is better than it.
DROP INDEX numbers_free;
CREATE INDEX numbers_free ON numbers (holder, draw) WHERE holder IS NULL;
DROP INDEX facts_waiting;
CREATE INDEX facts_waiting ON facts (position, recorded_at, id) WHERE position IS NULL;
