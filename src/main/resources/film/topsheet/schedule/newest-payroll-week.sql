-- Up to which week has payroll come?
--
-- One row, or none: the newest week-ending that standing payroll postings state. A reversal takes
-- one of them away.
--
--   :production
--   :ending       this week-ending; later weeks are not looked at

select week_ending
from posting
where production = :production and feed = 'payroll' and week <= :ending and week_ending <= :ending
group by week_ending
having sum(case when seq % 2 = 1 then 1 else -1 end) > 0
order by week_ending desc
limit 1
