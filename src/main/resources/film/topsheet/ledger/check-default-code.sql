-- Which lines carry a default code instead of their own?
--
-- One row per feed and code with live lines of periods up to this week whose episode, set or
-- location is one of the codes that the production lists as a default; the amount is their sum.
-- Locations are compared without case, punctuation and spaces. Without a list it is off.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   :episode, :set, :location   the default codes
--   :digits        of the production's currency
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--
-- severity: low
-- setting: episode list
-- setting: set list
-- setting: location list

with place as materialized (
    -- Each spelling once: a name is long to normalise.
    select s.location, min(c.code) as code
    from (select distinct location from posting
          where production = :production and location is not null
            and cardinality(cast(:location as text[])) > 0) s
    join unnest(cast(:location as text[])) as c (code)
         on same_location(c.code) = same_location(s.location)
    group by s.location
), coded as (
    select p.feed, c.kind, c.code, p.base_minor, p.account, p.load, p.file_line
    from live_posting p
    join named_account a on a.account = p.account and a.asked
    left join place l on l.location = p.location
    cross join lateral (
        select 'episode' as kind, p.episode as code where p.episode = any(:episode)
      union all
        select 'set', p.set_code where p.set_code = any(:set)
      union all
        select 'location', l.code where l.code is not null) c
    where p.production = :production and p.week <= :now
), used as (
    select feed, kind, code, count(*) as rows, sum(base_minor) as base_minor,
           min(array[load, file_line]) as place,
           case when min(account) = max(account) then min(account) else '' end as account
    from coded
    group by feed, kind, code
)
select u.feed || ', ' || u.kind || ' ' || u.code as subject,
       u.account,
       abs(u.base_minor)                         as amount_minor,
       count_text(u.rows, 'line', 'lines') || ' of ' || u.feed || ', '
       || amount_text(u.base_minor, :digits) || case when u.rows = 1 then ', has' else ', have' end
       || ' the default ' || u.kind || ' ' || u.code || '. Enter the real one in the system that'
       || ' exports ' || case when u.rows = 1 then 'it' else 'them' end || '; ledger.csv lists '
       || case when u.rows = 1 then 'it.' else 'them.' end as message,
       null                                      as mailable,
       f.path                                    as file,
       u.place[2]                                as file_line
from used u
join load f on f.production = :production and f.load = u.place[1]
