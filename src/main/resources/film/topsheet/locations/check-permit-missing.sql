-- Where do we shoot without a permit?
--
-- One row per location and date of a `shoot` row of the schedule, up to some days after this week's
-- end, that lies within no permit of the location, and within none that an agreement of it names.
-- Where the agreement states no dates, those of the permit it names count.
--
--   :production  the production's number
--   :now         the week-ending of the report
--   :ahead       days
--
-- severity: high
-- needs: schedule, permits or location-agreements
-- setting: ahead 7

with day as (
    select coalesce(same_location(location), location) as place, date,
           min(location) as location, min(array[load, file_line]) as said
    from schedule_day
    where production = :production and kind = 'shoot' and location <> ''
      and date <= :now + cast(:ahead as int)
    group by 1, 2
), allowed as (
    select coalesce(same_location(location), location) as place, permit_no, from_day, to_day
    from permit
    where production = :production
  union all
    select coalesce(same_location(a.location), a.location), a.permit_no,
           coalesce(a.permit_from, p.from_day), coalesce(a.permit_to, p.to_day)
    from location_agreement a
    left join permit p on p.production = a.production and p.permit_no = a.permit_no
    where a.production = :production and a.permit_no is not null
), missing as (
    select d.*, (select string_agg(distinct w.permit_no
                                   || coalesce(' (to ' || day_text(w.to_day) || ')', ''), ', ')
                 from allowed w where w.place = d.place) as others
    from day d
    where not exists (select from allowed w
                      where w.place = d.place and d.date between w.from_day and w.to_day)
)
select m.location || ', ' || m.date as subject,
       ''                           as account,
       0                            as amount_minor,
       case when m.date <= :now then 'We shot at ' else 'We mean to shoot at ' end
       || m.location || ' on ' || day_text(m.date) || ' without a permit for that day'
       || coalesce('; there is ' || m.others, '')
       || case when m.date <= :now
               then '. Find the permit that covers it, or tell the insurer.'
               else '. Get it before that day, or move the day.' end as message,
       null                         as mailable,
       f.path                       as file,
       m.said[2]                    as file_line
from missing m
join load f on f.production = :production and f.load = m.said[1]
