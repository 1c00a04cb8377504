-- Which locations charge another fee than was agreed?
--
-- One row per location with an agreement that states a rate: its live `site-fee` rows sum to more
-- than days × rates of all its agreements, or, once its last day in the schedule is past, to less;
-- in both cases by more than the tolerance. The amount is the difference.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   :above         minor units
--   :digits        of the production's currency
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--
-- severity: high
-- needs: locations, location-agreements
-- setting: above 0 amount

with agreed as (
    select coalesce(same_location(location), location) as place, min(location) as location,
           round(sum(coalesce(prep_days * prep_rate_minor, 0)
                     + coalesce(shoot_days * shoot_rate_minor, 0)
                     + coalesce(strike_days * strike_rate_minor, 0)))::bigint as fee,
           sum(coalesce(prep_days, 0) + coalesce(shoot_days, 0) + coalesce(strike_days, 0))
               as days,
           string_agg(agreement_no, ', ' order by agreement_no) as agreements,
           min(array[load, file_line]) as said
    from location_agreement
    where production = :production
      and num_nonnulls(prep_rate_minor, shoot_rate_minor, strike_rate_minor) > 0
    group by 1
), charged as (
    select coalesce(same_location(p.location), p.location) as place,
           sum(p.base_minor) as fee, max(array[p.load, p.file_line]) as newest,
           case when min(p.account) = max(p.account) then min(p.account) else '' end as account
    from live_posting p
    join named_account a on a.account = p.account and a.asked
    where p.production = :production and p.feed = 'locations' and p.kind = 'site-fee'
      and p.week <= :now
    group by 1
), left_place as (
    select coalesce(same_location(location), location) as place
    from schedule_day
    where production = :production and kind <> 'off'
    group by 1
    having max(date) < :now
), compared as (
    select a.*, coalesce(c.fee, 0) as charged, coalesce(c.fee, 0) - a.fee as difference,
           coalesce(c.account, '') as account,
           case when c.fee > a.fee then c.newest else a.said end as place_of
    from agreed a
    left join charged c using (place)
)
select c.location as subject,
       c.account,
       abs(c.difference) as amount_minor,
       'Site fees of ' || c.location || ' come to ' || amount_text(c.charged, :digits)
       || '; agreement ' || c.agreements || ' is for ' || amount_text(c.fee, :digits) || ' ('
       || trim_scale(c.days) || case when c.days = 1 then ' day): ' else ' days): ' end
       || amount_text(abs(c.difference), :digits)
       || case when c.difference > 0
               then ' more than agreed. Find who agreed to it and get the agreement extended, or'
                    || ' claim it back.'
               else ' less than agreed, and its last day is past. Ask for the missing invoice, or'
                    || ' for a credit that explains it.' end as message,
       null              as mailable,
       f.path            as file,
       c.place_of[2]     as file_line
from compared c
join load f on f.production = :production and f.load = c.place_of[1]
where c.difference > :above
   or c.difference < -cast(:above as numeric)
      and exists (select from left_place l where l.place = c.place)
