-- Which deposits has a location not given back?
--
-- One row per location with postings above 0 in sum on deposit accounts that name it, when its last
-- `strike` day in the schedule, else its last `shoot` day, is that many days past. The amount is
-- that sum: what was paid less what came back or was kept.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   :days          how long ago
--   :digits        of the production's currency
--   named_account  every account that a row names, and its kind
--   live_row       every live posting of the ledger, narrow
--
-- severity: medium
-- needs: schedule
-- setting: days 30

with held as (
    select coalesce(same_location(p.location), p.location) as place, sum(p.base_minor) as amount,
           min(array[p.load, p.file_line]) as paid,
           case when min(p.account) = max(p.account) then min(p.account) else '' end as account
    from live_row p
    join named_account a on a.account = p.account and a.kind = 'deposit'
    where p.location is not null and p.week <= :now
    group by 1
    having sum(p.base_minor) > 0
), left_place as (
    select coalesce(same_location(location), location) as place, min(location) as location,
           max(date) filter (where kind = 'strike') as struck,
           max(date) filter (where kind = 'shoot') as shot
    from schedule_day
    where production = :production
    group by 1
)
select l.location as subject,
       h.account,
       h.amount   as amount_minor,
       'Deposit of ' || amount_text(h.amount, :digits) || ' at ' || l.location
       || ' is still out, ' || (:now - coalesce(l.struck, l.shot)) || ' days after '
       || case when l.struck is null then 'the last shoot day there, '
               else 'it was struck, ' end
       || day_text(coalesce(l.struck, l.shot))
       || '. Ask for it back; what the owner keeps is cost: book it.' as message,
       null       as mailable,
       f.path     as file,
       h.paid[2]  as file_line
from held h
join left_place l using (place)
join load f on f.production = :production and f.load = h.paid[1]
where coalesce(l.struck, l.shot) < :now - cast(:days as int)
