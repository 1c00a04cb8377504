-- Is too little contingency free for what is still to be paid?
--
-- At most one row: while contingency was locked and what is free of it is below the percentage of
-- the cost to complete, EFC − actual to date, of direct cost. The amount is what is missing.
-- Contingency free = locked − what the accounts outside it come to over their locked budget, less
-- approved changes that bring their own money.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   :percent       of the cost to complete
--   :digits        of the production's currency
--   named_account  every account that a row names, with the section of the chart's account
--
-- severity: high
-- needs: budget
-- setting: percent 10

with sums as (
    select sum(locked_minor) filter (where section = 'CONTINGENCY') as locked,
           coalesce(sum(efc_minor - locked_minor) filter (where section <> 'CONTINGENCY'), 0)
               as over,
           coalesce(sum(efc_minor - to_date_minor)
               filter (where section in ('ATL', 'PRODUCTION', 'POST', 'OTHER')), 0) as to_pay
    from cost_line
    where production = :production and week_ending = :now
), own_money as (
    select coalesce(sum(c.amount_minor), 0) as amount
    from change_line c
    join named_account n on n.account = c.to_account
    where c.production = :production and c.approved_on <= :now and c.from_account is null
      and c.funded_by is not null and n.section is distinct from 'CONTINGENCY'
), stand as (
    select locked, to_pay, locked - greatest(0, over - amount) as free,
           to_pay * :percent / 100 as share
    from sums cross join own_money
)
select 'production'          as subject,
       ''                    as account,
       round(share - free)::bigint as amount_minor,
       'Contingency free is ' || amount_text(free, :digits) || ' and the cost to complete of'
       || ' direct cost ' || amount_text(to_pay, :digits) || '; ' || trim_scale(:percent)
       || '% of it would be ' || amount_text(round(share), :digits) || ', '
       || amount_text(round(share - free), :digits) || ' more than is free. Find savings, or agree'
       || ' with the financiers and the guarantor on more contingency.' as message,
       null                  as mailable,
       ''                    as file,
       0                     as file_line
from stand
where locked <> 0 and free < share
