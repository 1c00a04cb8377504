-- Which days are paid for at a location where the schedule has nothing to do?
--
-- One row per document of locations with live `site-fee` rows above 0 in sum whose work date has no
-- row of the schedule at that location, or only `off` ones; the amount is their sum.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   :digits        of the production's currency
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--
-- severity: medium
-- needs: locations, schedule

with planned as (
    select distinct coalesce(same_location(location), location) as place, date
    from schedule_day
    where production = :production and kind <> 'off'
), unplanned as (
    select p.document, sum(p.base_minor) as amount, min(array[p.load, p.file_line]) as place,
           min(p.work_date) as first, max(p.work_date) as last, min(p.location) as location,
           case when min(p.account) = max(p.account) then min(p.account) else '' end as account
    from live_posting p
    join named_account a on a.account = p.account and a.asked
    left join planned d on d.place = coalesce(same_location(p.location), p.location)
                       and d.date = p.work_date
    where p.production = :production and p.feed = 'locations' and p.kind = 'site-fee'
      and p.week <= :now and d.date is null
    group by p.document
    having sum(p.base_minor) > 0
)
select document_text('locations', u.document) as subject,
       u.account,
       u.amount   as amount_minor,
       capital(document_text('locations', u.document)) || ' has a site fee of '
       || amount_text(u.amount, :digits) || ' for ' || u.location || ' on ' || day_text(u.first)
       || case when u.last > u.first then ' to ' || day_text(u.last) else '' end
       || ', when the schedule has nothing there. Ask the owner which days it is for and claim back'
       || ' what was not used, or add the day to the schedule.' as message,
       null       as mailable,
       f.path     as file,
       u.place[2] as file_line
from unplanned u
join load f on f.production = :production and f.load = u.place[1]
