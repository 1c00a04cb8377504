-- What do the live rows of payroll say, as far as checks ask about it?
--
-- One row per live posting, narrow: read once, for the ledger's rows are wide and many checks look
-- at all of them. is_asked: of a period up to the week of the report, on an account that is asked
-- about. plan is the plan, else the union; day the last one worked, else the week-ending.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   named_account  every account that a row names; asked: neither balance sheet nor contingency

create temporary table pay_row on commit drop as
select p.document, p.load, p.file_line, p.account, p.posting_date, p.week, p.episode, p.location,
       p.currency, p.rate, p.amount_minor, p.base_minor, p.payroll, p.supplements, p.week_ending,
       coalesce(p.work_to_day, p.week_ending) as day, p.check_date, p.employee_id, p.employee,
       p.engagement, coalesce(p.plan, p.union_code) as plan, p.occupation, p.component, p.hours,
       p.pay_hours, p.unit_rate, p.rate_unit, p.invoice_total_minor,
       a.asked and p.week <= :now as is_asked
from live_posting p
join named_account a on a.account = p.account
where p.production = :production and p.feed = 'payroll'
