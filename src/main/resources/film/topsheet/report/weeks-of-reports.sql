-- Where did every issued report of an earlier week stand?
--
-- One row per week, of its newest version, oldest first. Minor units. final_cost: before
-- contingency; contingency_left: the final cost of contingency; over: before contingency, without
-- changes that bring their own money.
--
--   :production
--   :ending       this week-ending

select r.number, r.week_ending, r.over_before_contingency_minor as over,
       coalesce(sum(l.efc_minor) filter (
           where c.section is distinct from 'CONTINGENCY'), 0)::bigint as final_cost,
       coalesce(sum(l.efc_minor) filter (
           where c.section = 'CONTINGENCY'), 0)::bigint                as contingency_left
from (
    select distinct on (week_ending) production, week_ending, version, number,
           over_before_contingency_minor
    from issued_report
    where production = :production and week_ending < :ending
    order by week_ending, version desc
) r
left join issued_line l using (production, week_ending, version)
left join chart_account c on c.production = r.production and c.account = l.account
group by r.number, r.week_ending, r.over_before_contingency_minor
order by r.week_ending
