-- Why a colleague could not come may tell of their health or family: what was said becomes an impediment, and facts say
-- it no more. (Facts are never changed otherwise; this forgets what should not have been kept.)

UPDATE shift_releases SET reason = 'unable' WHERE reason IN ('ill', 'family');
UPDATE changes SET what = REPLACE(REPLACE(what, '"reason":"ill"', '"reason":"unable"'), '"reason":"family"', '"reason":"unable"')
  WHERE noun = 'shift';
UPDATE facts SET version = 2, payload = REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(payload,
    ',"reason":"ill"', ''), ',"reason":"family"', ''), ',"reason":"work"', ''), ',"reason":"transport"', ''),
    ',"reason":"other"', ''), ',"reason":"mistake"', '')
  WHERE kind = 'team.shift_released';
