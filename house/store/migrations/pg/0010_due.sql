-- What is due in one organisation every night: vouchers whose time is over, names that nothing needs any more.

DROP INDEX referrals_waiting;
CREATE INDEX referrals_waiting ON referrals (organisation, until_day)
  WHERE person IS NULL AND state IN ('sent', 'seen');
CREATE INDEX referrals_named ON referrals (organisation, closed_at)
  WHERE person IS NULL AND state IN ('expired', 'withdrawn') AND folded <> '';
