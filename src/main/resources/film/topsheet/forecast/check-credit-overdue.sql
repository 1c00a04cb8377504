-- Which expected credits do not come?
--
-- One row per account on `expect-credit`, as a whole or by episode, whose total cost is above its
-- EFC although the estimate counts since that many weeks or longer. A row that confirms or repeats
-- the figure does not make the estimate any younger. The amount is the credit still due.
--
--   :production      the production's number
--   :now             the week-ending of the report
--   :weeks           how many weeks
--   :digits          of the production's currency
--   ranked_estimate  those in force and before, of accounts that are asked about
--
-- severity: medium
-- needs: estimates
-- setting: weeks 4

with in_force as (
    select * from ranked_estimate where is_in_force and method = 'expect-credit'
), other as (
    select f.account, f.episode, min(e.age) as age
    from in_force f
    join ranked_estimate e using (account, episode)
    where e.method <> f.method or e.efc_minor is distinct from f.efc_minor
    group by f.account, f.episode
), first as (
    select f.account, f.part, max(array[e.age, e.load, e.file_line]) as place,
           min(e.week) as week
    from in_force f
    join ranked_estimate e using (account, episode)
    left join other o using (account, episode)
    where e.age < coalesce(o.age, e.age + 1)
    group by f.account, f.part
    having min(e.week) <= :now - cast(7 * :weeks as int)
), due as (
    select c.account, max(c.name) as name, min(f.week) as week, min(f.place) as place,
           sum(c.efc_minor) as efc,
           sum(c.to_date_minor + c.orders_minor + c.accruals_minor) - sum(c.efc_minor) as credit
    from first f
    join cost_line c on c.account = f.account and c.episode = coalesce(f.part, c.episode)
    where c.production = :production and c.week_ending = :now
    group by c.account
    having sum(c.to_date_minor + c.orders_minor + c.accruals_minor) > sum(c.efc_minor)
)
select d.account  as subject,
       d.account,
       d.credit   as amount_minor,
       d.name || ' (' || d.account || ') expects a credit since the week ending '
       || day_text(d.week) || ', and ' || amount_text(d.credit, :digits)
       || ' of it has not come; it stands at ' || amount_text(d.efc, :digits)
       || '. Ask whoever owes it, or enter an estimate without it.' as message,
       null       as mailable,
       f.path     as file,
       d.place[3] as file_line
from due d
join load f on f.production = :production and f.load = d.place[2]
