-- What do the live rows of payroll say, as far as checks ask about it?
--
-- One row per live posting of a period up to the week of the report, on an account that is asked
-- about. Read once: six checks look at all of it. plan is the plan, else the union; day the last
-- one worked, else the week-ending.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   named_account  every account that a row names; asked: neither balance sheet nor contingency

insert into pay_posting
select p.document, p.load, p.file_line, p.account, p.currency, p.rate, p.amount_minor,
       p.base_minor, p.payroll, p.supplements, p.week_ending,
       coalesce(p.work_to_day, p.week_ending), p.employee_id, p.employee, p.engagement,
       coalesce(p.plan, p.union_code), p.occupation, p.component, p.hours, p.pay_hours,
       p.unit_rate, p.rate_unit
from live_posting p
join named_account a on a.account = p.account and a.asked
where p.production = :production and p.feed = 'payroll' and p.week <= :now
