-- Which changes wait for a signature?
--
-- One row per number with lines dated up to this week that are not approved by now; the amount is
-- the sum of these lines. They are in no figure.
--
--   :production  the production's number
--   :now         the week-ending of the report
--   :digits      of the production's currency
--
-- severity: low
-- needs: changes

with pending as (
    select number, sum(amount_minor) as amount_minor, min(array[load, file_line]) as place,
           (array_agg(reason order by line))[1] as reason, max(requested_by) as requested_by,
           min(date) as date, string_agg(distinct to_account, ', ' order by to_account) as accounts,
           case when min(to_account) = max(to_account) then min(to_account) else '' end as account
    from change_line
    where production = :production and date <= :now
      and (approved_on is null or approved_on > :now)
    group by number
), told as (
    select *, 'Change ' || number || ' (' || reason || '), ' || amount_text(amount_minor, :digits)
              || ' to ' || accounts || ', ' as what,
           ' on ' || day_text(date) || ', is not signed and in no figure. Have it signed or refused.'
               as rest
    from pending
)
select 'change ' || p.number as subject,
       p.account,
       abs(p.amount_minor)   as amount_minor,
       p.what || 'asked for' || coalesce(' by ' || p.requested_by, '') || p.rest as message,
       p.what || 'asked for' || p.rest as mailable,
       f.path                as file,
       p.place[2]            as file_line
from told p
join load f on f.production = :production and f.load = p.place[1]
