-- Which fringes stood still while their labour moved?
--
-- One row per account of the production's fringe map whose EFC did not move since the last issued
-- report, when that of the labour it follows did: at the rate of the locked budgets by more than
-- the limit, up or down. The amount is what the fringe would have moved.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   :above         minor units
--   :digits        of the production's currency
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--
-- severity: high
-- needs: budget
-- setting: above 2500 amount

with account as (
    select c.account, max(c.name) as name, sum(c.locked_minor) as locked,
           sum(c.efc_minor - c.previous_efc_minor) as moved
    from cost_line c
    join named_account n on n.account = c.account and n.asked
    where c.production = :production and c.week_ending = :now
    group by c.account
), followed as (
    select l.fringe, sum(a.locked) as locked, sum(a.moved) as moved
    from fringe_labour l
    join account a on a.account = l.account
    where l.production = :production and l.week_ending = :now
    group by l.fringe
    having sum(a.locked) <> 0
), still as (
    select f.fringe, a.name, f.moved, a.locked / f.locked * 100 as percent,
           round(a.locked * f.moved / f.locked)::bigint as expected
    from followed f
    join account a on a.account = f.fringe
    where a.moved = 0
), told as (
    -- The rate says what is paid on whom: it stays out of mails.
    select *, case when moved > 0 then 'rose' else 'fell' end as went,
           case when expected > 0 then 'risen' else 'fallen' end || ' by '
           || amount_text(abs(expected), :digits)
           || '. Enter a new estimate, or put it on the method fringe, which follows by itself.'
               as rest
    from still
    where abs(expected) > :above
)
select s.fringe        as subject,
       s.fringe        as account,
       abs(s.expected) as amount_minor,
       'The EFC of the labour that ' || s.name || ' (' || s.fringe || ') follows ' || s.went
       || ' by ' || amount_text(abs(s.moved), :digits) || ' since the last issued report, and its'
       || ' own did not move; at the budget''s ' || round(s.percent, 1) || '% it should have '
       || s.rest       as message,
       'The EFC of ' || s.name || ' (' || s.fringe || ') did not move since the last issued report,'
       || ' and that of its labour ' || s.went || ': by the budget it should have ' || s.rest
                       as mailable,
       ''              as file,
       0               as file_line
from told s
