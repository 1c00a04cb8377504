-- Which shoot days at a location has nobody charged for?
--
-- One row per location and date of a `shoot` row of the schedule that many days ago for which there
-- is no live `site-fee` of that location and date (`work_date` to `work_to`), no approved or closed
-- PO line and no open accrual of the location, and no agreement at rate 0. The amount is the shoot
-- rate of its agreement, 0 without one.
--
--   :production  the production's number
--   :now         the week-ending of the report; later periods are not looked at
--   :days        how long ago
--   :digits      of the production's currency
--   order_line   the lines of purchase orders as they stand
--
-- severity: medium
-- needs: schedule, locations
-- setting: days 10

with shot as (
    select coalesce(same_location(location), location) as place, date,
           min(location) as location, min(array[load, file_line]) as said
    from schedule_day
    where production = :production and kind = 'shoot' and location <> ''
      and date < :now - cast(:days as int)
    group by 1, 2
), fee as materialized (
    select distinct coalesce(same_location(location), location) as place, work_date as first,
           greatest(work_date, work_to) as last
    from live_posting
    where production = :production and feed = 'locations' and kind = 'site-fee' and week <= :now
), promised as (
    select same_location(location) as place from order_line
    where production = :production and status in ('approved', 'closed')
  union
    select same_location(location) from accrual
    where production = :production and date <= :now and coalesce(reversed_on > :now, true)
), agreed as (
    select coalesce(same_location(location), location) as place,
           max(shoot_rate_minor) as rate, bool_or(shoot_rate_minor = 0) as free,
           min(agreement_no) as agreement
    from location_agreement
    where production = :production
    group by 1
)
select s.location || ', ' || s.date as subject,
       ''                           as account,
       coalesce(a.rate, 0)          as amount_minor,
       'The schedule has a shoot day at ' || s.location || ' on ' || day_text(s.date)
       || ', and no site fee, PO or accrual is for it'
       || case when a.rate > 0 then '; agreement ' || a.agreement || ' has '
                                    || amount_text(a.rate, :digits) || ' a day' else '' end
       || '. Ask for the invoice, accrue it, or correct the schedule.' as message,
       null                         as mailable,
       f.path                       as file,
       s.said[2]                    as file_line
from shot s
left join agreed a using (place)
join load f on f.production = :production and f.load = s.said[1]
where not coalesce(a.free, false)
  and not exists (select from fee e
                  where e.place = s.place and s.date between e.first and e.last)
  and not exists (select from promised p where p.place = s.place)
