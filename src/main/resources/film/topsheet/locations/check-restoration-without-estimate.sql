-- Which locations must be put back, and nobody has planned the cost?
--
-- One row per location with an agreement that has strike days, whose first day in the schedule has
-- come, and that has no live `restoration` row, approved or closed PO line or open accrual. The
-- amount is strike days × strike rate of its agreements.
--
--   :production  the production's number
--   :now         the week-ending of the report; later periods are not looked at
--   :digits      of the production's currency
--   order_line   the lines of purchase orders as they stand
--
-- severity: low
-- needs: location-agreements, schedule

with agreed as (
    select coalesce(same_location(location), location) as place, min(location) as location,
           round(sum(strike_days * coalesce(strike_rate_minor, 0)))::bigint as fee,
           sum(strike_days) as days, max(restoration_limit_minor) as most,
           string_agg(agreement_no, ', ' order by agreement_no) as agreements,
           min(array[load, file_line]) as said
    from location_agreement
    where production = :production and strike_days > 0
    group by 1
), begun as (
    select coalesce(same_location(location), location) as place
    from schedule_day
    where production = :production and kind <> 'off'
    group by 1
    having min(date) <= :now
), planned as (
    select same_location(location) as place from live_posting
    where production = :production and feed = 'locations' and kind = 'restoration'
      and week <= :now
  union
    select same_location(location) from order_line
    where production = :production and status in ('approved', 'closed')
  union
    select same_location(location) from accrual
    where production = :production and date <= :now and coalesce(reversed_on > :now, true)
)
select a.location as subject,
       ''         as account,
       a.fee      as amount_minor,
       a.location || ' has to be put back (agreement ' || a.agreements || ', '
       || trim_scale(a.days) || case when a.days = 1 then ' strike day' else ' strike days' end
       || case when a.fee > 0 then ' at ' || amount_text(a.fee, :digits) || ' in all' else '' end
       || '), and no cost, PO or accrual is there for it'
       || coalesce('; the owner may ask up to ' || amount_text(a.most, :digits), '')
       || '. Raise a PO, or put it into the estimate and waive this.' as message,
       null       as mailable,
       f.path     as file,
       a.said[2]  as file_line
from agreed a
join begun b using (place)
join load f on f.production = :production and f.load = a.said[1]
where not exists (select from planned p where p.place = a.place)
