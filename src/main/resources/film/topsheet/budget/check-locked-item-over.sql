-- Which locked items come to more than they were locked at?
--
-- One row per account that the chart calls a locked item and whose EFC is above its locked budget,
-- whatever changes were approved.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   :digits        of the production's currency
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--
-- severity: high
-- needs: chart

select c.account as subject,
       c.account,
       sum(c.efc_minor) - sum(c.locked_minor) as amount_minor,
       'Locked item ' || c.account || ' (' || max(c.name) || ') comes to '
       || amount_text(sum(c.efc_minor), :digits) || ', '
       || amount_text(sum(c.efc_minor) - sum(c.locked_minor), :digits)
       || ' over its locked budget of ' || amount_text(sum(c.locked_minor), :digits)
       || '. Only the financiers and the guarantor can let it go over: get their word in writing, or'
       || ' bring it back within.' as message,
       null as mailable,
       ''   as file,
       0    as file_line
from cost_line c
join named_account n on n.account = c.account and n.asked
where c.production = :production and c.week_ending = :now and c.locked_item
group by c.account
having sum(c.efc_minor) > sum(c.locked_minor)
