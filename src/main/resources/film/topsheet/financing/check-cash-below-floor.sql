-- Will there be too little in the bank?
--
-- At most one row: while some funding is known and a coming week closes below the floor, calls
-- paid. The amount is what the lowest week lacks.
--
--   :production  the production's number
--   :now         the week-ending of the report
--   :digits      of the production's currency
--
-- severity: high
-- needs: funding

with below as (
    select w.week, w.closing_minor, s.floor_minor,
           row_number() over (order by w.week)                  as at_first,
           row_number() over (order by w.closing_minor, w.week) as at_lowest
    from cash_standing s
    join cash_week w using (production, week_ending)
    where s.production = :production and s.week_ending = :now and s.headroom_minor is not null
      and not w.actual and w.closing_minor < s.floor_minor
)
select 'production' as subject,
       ''           as account,
       l.floor_minor - l.closing_minor as amount_minor,
       'The bank is forecast at ' || amount_text(f.closing_minor, :digits)
       || ' at the end of the week ending ' || day_text(f.week) || ', below the floor of '
       || amount_text(f.floor_minor, :digits)
       || case when l.week = f.week then ': its lowest week'
               else '; its lowest week ends on ' || day_text(l.week) || ', at '
                    || amount_text(l.closing_minor, :digits) end || ', '
       || amount_text(l.floor_minor - l.closing_minor, :digits) || ' below the floor. Call that'
       || ' much earlier, agree on a bridge, or put payments off.' as message,
       null         as mailable,
       ''           as file,
       0            as file_line
from below f
join below l on l.at_lowest = 1
where f.at_first = 1
