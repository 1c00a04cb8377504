-- Which claims on the insurer drag on?
--
-- One row per claim that is neither paid, closed nor denied, is dated more than that many days ago
-- and has brought less than was claimed. The amount is what is still to come.
--
--   :production  the production's number
--   :now         the week-ending of the report
--   :days        how long ago
--   :digits      of the production's currency
--
-- severity: low
-- needs: claims
-- setting: days 60

select 'claim ' || c.claim_no as subject,
       c.account,
       c.claimed_minor - coalesce(c.received_minor, 0) as amount_minor,
       'Claim ' || c.claim_no || ' of ' || day_text(c.date) || ' (policy ' || c.policy_no
       || ', account ' || c.account || ') is open for ' || count_text(:now - c.date, 'day', 'days') || ': '
       || amount_text(coalesce(c.received_minor, 0), :digits) || ' of '
       || amount_text(c.claimed_minor, :digits) || ' has come, '
       || amount_text(c.claimed_minor - coalesce(c.received_minor, 0), :digits)
       || ' has not. Ask the insurer when it pays; if it is settled, set its status.' as message,
       null                   as mailable,
       f.path                 as file,
       c.file_line
from claim c
join load f on f.production = c.production and f.load = c.load
where c.production = :production and c.status not in ('paid', 'closed', 'denied')
  and c.date < :now - cast(:days as int) and coalesce(c.received_minor, 0) < c.claimed_minor
