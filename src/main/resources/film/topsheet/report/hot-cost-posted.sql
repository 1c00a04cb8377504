-- What has payroll posted for some people, week by week?
--
-- One row per person, week, plan and component of pay. Minor units.
--
--   :production
--   :ending       the week-ending of the report; later periods are not looked at
--   :since        the week-ending before the first one asked for
--   :people

select employee_id, week_ending, coalesce(plan, union_code, '') as plan, component,
       sum(base_minor)::bigint as base_minor, coalesce(sum(hours), 0) as hours
from live_posting
where production = :production and feed = 'payroll' and week <= :ending
  and week_ending > :since and week_ending <= :ending and employee_id = any(:people)
  and component in ('gross', 'overtime', 'penalty')
group by employee_id, week_ending, coalesce(plan, union_code, ''), component
order by employee_id, week_ending, 3, component
