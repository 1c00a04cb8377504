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
           case when min(to_account) = max(to_account) then min(to_account) else '' end as account
    from change_line
    where production = :production and date <= :now
      and (approved_on is null or approved_on > :now)
    group by number
)
select 'change ' || p.number as subject,
       p.account,
       abs(p.amount_minor)   as amount_minor,
       'Change ' || p.number || ' (' || p.reason || '), ' || amount_text(p.amount_minor, :digits)
       || coalesce(', asked by ' || p.requested_by, '')
       || ', is not signed. Sign or refuse it: it is in no figure.' as message,
       'Change ' || p.number || ' (' || p.reason || '), ' || amount_text(p.amount_minor, :digits)
       || ', is not signed. Sign or refuse it: it is in no figure.' as mailable,
       f.path                as file,
       p.place[2]            as file_line
from pending p
join load f on f.production = :production and f.load = p.place[1]
