-- Which sites of one shoot day are agreed at a rate, and have not been billed for it?
--
-- One row per location where the unit was, by the daily reports, else by the schedule: the shoot
-- rate of its signed agreement, in minor units. Without an agreement, or with a site fee for the
-- day, it has no row.
--
--   :production
--   :ending       the week-ending of the report; later periods are not looked at
--   :date         the day

with shot as (
    select location from daily_report
    where production = :production and date = :date and location <> ''
  union
    select location from schedule_day s
    where production = :production and date = :date and kind = 'shoot' and location <> ''
      and not exists (select from daily_report d
                      where d.production = s.production and d.date = s.date
                        and d.unit = s.unit and d.location <> '')
), place as (
    select coalesce(same_location(location), location) as place, min(location) as location
    from shot group by 1
)
select p.location, max(a.shoot_rate_minor) as amount
from place p
join location_agreement a on a.production = :production
    and coalesce(same_location(a.location), a.location) = p.place
    and a.signed_on <= :ending and a.shoot_rate_minor > 0
where not exists (
    select from posting f
    where f.production = :production and f.feed = 'locations' and f.kind = 'site-fee'
      and f.week <= :ending and cast(:date as date) between f.work_date
                                                        and greatest(f.work_date, f.work_to)
      and coalesce(same_location(f.location), f.location) = p.place
    group by f.document, f.document_line
    having sum(f.base_minor) <> 0)
group by p.location
order by p.location collate "C"
