-- Which estimates has nobody looked at lately?
--
-- One row per cost account outside FEES whose phase contains this week's end, with a live posting
-- of a period in the last weeks, and whose estimate was entered or confirmed that many weeks ago
-- or earlier; never: counted from the week its phase began. An account without a phase is of
-- `post` in section POST, else of `shoot`. While the production has no estimate at all they are
-- one row. The amount is the ETC.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   :weeks         how many weeks
--   :digits        of the production's currency
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--   live_row       every live posting of the ledger, narrow
--   phase          name, from_day, to_day
--
-- severity: medium
-- setting: weeks 2

with account as (
    select c.account, max(c.name) as name, sum(c.etc_minor) as etc_minor,
           max(c.estimate_week) as reviewed,
           max(:now - (:now - p.from_day) / 7 * 7) as phase_began
    from cost_line c
    join named_account n on n.account = c.account and n.asked
    join phase p on p.name = coalesce(n.phase, case c.section when 'POST' then 'post'
                                                              else 'shoot' end)
    where c.production = :production and c.week_ending = :now and c.section <> 'FEES'
      and :now between p.from_day and p.to_day
    group by c.account
), stale as materialized (
    select *, coalesce(reviewed, phase_began) as since
    from account
    where coalesce(reviewed, phase_began) <= :now - cast(7 * :weeks as int)
), moving as (
    select distinct s.*
    from live_row p
    join named_account n on n.account = p.account
    join stale s on s.account = coalesce(n.chart_account, n.account)
    where p.week > :now - cast(7 * :weeks as int) and p.week <= :now
), estimated as (
    select exists (select from estimate where production = :production) as ever
)
select m.account           as subject,
       m.account,
       abs(m.etc_minor)    as amount_minor,
       case when m.reviewed is null then 'Nobody estimated '
            else 'Nobody looked at the estimate of ' end
       || m.name || ' (' || m.account || ') since the week ending ' || day_text(m.since)
       || ', and cost goes on; ETC is ' || amount_text(m.etc_minor, :digits)
       || '. Enter a new estimate, or confirm this one.' as message,
       null                as mailable,
       ''                  as file,
       0                   as file_line
from moving m
where (select ever from estimated)
union all
select 'production', '', abs(sum(m.etc_minor)),
       'No estimate was ever entered; '
       || count_text(count(*), 'account has', 'accounts have') || ' cost, and the ETC of '
       || amount_text(sum(m.etc_minor), :digits)
       || ' is what the budget leaves. Enter estimates.',
       null, '', 0
from moving m
where not (select ever from estimated)
having count(*) > 0
