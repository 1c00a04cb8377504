-- Which accounts still expect cost although their phase is over and nothing is on order?
--
-- One row per account whose phase ended before this week's end, on which no PO line or accrual has
-- anything left, and whose ETC is above the limit; the amount is the ETC. An account without a
-- phase is of `post` in section POST, else of `shoot`.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   :above         minor units
--   :digits        of the production's currency
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--   phase          name, from_day, to_day
--
-- severity: high
-- setting: above 1000 amount

with account as (
    select c.account, max(c.name) as name, sum(c.etc_minor) as etc, max(p.name) as phase,
           max(p.to_day) as phase_ended
    from cost_line c
    join named_account n on n.account = c.account and n.asked
    join phase p on p.name = coalesce(n.phase, case c.section when 'POST' then 'post'
                                                              else 'shoot' end)
    where c.production = :production and c.week_ending = :now and p.to_day < :now
    group by c.account
    having sum(c.etc_minor) > :above
), promised as (
    select coalesce(n.chart_account, n.account) as account
    from commitment c
    join named_account n on n.account = c.account
    where c.production = :production and c.week_ending = :now and c.left_minor <> 0
)
select a.account as subject,
       a.account,
       a.etc     as amount_minor,
       'The ' || a.phase || ' ended on ' || day_text(a.phase_ended) || ', nothing is on order for '
       || a.name || ' (' || a.account || '), and ' || amount_text(a.etc, :digits)
       || ' is still to complete. Enter a new estimate or declare the account complete; if the'
       || ' cost will come, say why in a waiver.' as message,
       null      as mailable,
       ''        as file,
       0         as file_line
from account a
where not exists (select from promised p where p.account = a.account)
