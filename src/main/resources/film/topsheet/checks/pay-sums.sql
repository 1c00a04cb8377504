-- What was each person paid in each component, plan by plan?
--
-- One row per employee_id, spelling of the name, engagement, plan and component, and per span: days
-- between which no dated rate of the rate table begins or ends. most_…: negative rows left out.
--
--   :production  the production's number
--   pay_posting  all live rows of payroll up to now, on accounts that are asked about

create temporary table pay_sum on commit drop as
select p.employee_id, p.employee, p.engagement, p.plan, p.component,
       width_bucket(p.day, (select days from rate_change)) as span,
       sum(p.base_minor) as base_minor, sum(greatest(p.base_minor, 0)) as most_minor,
       coalesce(sum(p.hours), 0) as hours, sum(greatest(p.hours, 0)) as most_hours
from pay_posting p
group by p.employee_id, p.employee, p.engagement, p.plan, p.component,
         width_bucket(p.day, (select days from rate_change))
