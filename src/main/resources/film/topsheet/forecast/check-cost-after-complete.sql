-- Which accounts that were declared complete have cost since?
--
-- One row per account for which `complete` is in force, for the whole of it or for an episode, and
-- whose live postings of periods after the week of that estimate do not sum to 0; the amount is
-- the sum. A row that only confirms the estimate does not move its week; one that says `complete`
-- again does.
--
--   :production      the production's number
--   :now             the week-ending of the report
--   :digits          of the production's currency
--   ranked_estimate  those in force and before, of accounts that are asked about
--   named_account    every account that a row names, and the chart's account it means
--   live_row         every live posting of the ledger, narrow
--
-- severity: high
-- needs: estimates

with complete as materialized (
    select account, week, part as episode
    from ranked_estimate
    where is_in_force and method = 'complete'
), spelled as (
    select n.account as spelling, c.*
    from complete c
    join named_account n on coalesce(n.chart_account, n.account) = c.account
    -- The sums say cheaply whether anything was posted since.
    where exists (select from account_week w
                  where w.production = :production and w.account = n.account
                    and w.week > c.week and w.week <= :now)
), late as (
    select s.account, sum(p.base_minor) as base_minor, count(*) as rows,
           min(s.week) as week, min(array[p.load, p.file_line]) as place
    from live_row p
    join spelled s on s.spelling = p.account
    where p.week > (select min(week) from complete) and p.week > s.week and p.week <= :now
      and coalesce(p.episode, '') = coalesce(s.episode, p.episode, '')
    group by s.account
    having sum(p.base_minor) <> 0
), name as (
    select account, max(name) as name
    from cost_line
    where production = :production and week_ending = :now
    group by account
)
select l.account         as subject,
       l.account,
       abs(l.base_minor) as amount_minor,
       coalesce(n.name || ' (' || l.account || ')', l.account)
       || ' was declared complete for the week ending ' || day_text(l.week) || ', and '
       || amount_text(l.base_minor, :digits) || ' was posted since ('
       || count_text(l.rows, 'posting', 'postings')
       || '). Recode it; if it belongs there, enter a new estimate, which may say complete again.'
                         as message,
       null              as mailable,
       f.path            as file,
       l.place[2]        as file_line
from late l
left join name n using (account)
join load f on f.production = :production and f.load = l.place[1]
