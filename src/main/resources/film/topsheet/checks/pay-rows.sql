-- What do the live rows of payroll say, as far as checks ask about it?
--
-- One row per live posting, narrow: read once, for the ledger's rows are wide and many checks look
-- at all of them. is_asked: of a period up to the week of the report, on an account that is asked
-- about. plan is the plan, else the union; day the last one worked, else the week-ending.
--
--   :production  the production's number
--   :now         the week-ending of the report
--   :unasked     the balance-sheet accounts and contingency

create temporary table pay_row on commit drop as
select p.week <= :now and p.account <> all(:unasked) as is_asked, p.week, p.posting_date, p.load,
       p.file_line, p.amount_minor, p.base_minor, p.week_ending,
       coalesce(p.work_to_day, p.week_ending) as day, p.component, p.account, p.currency,
       p.employee_id, p.document, p.hours, p.pay_hours, p.unit_rate, p.rate_unit, p.occupation,
       coalesce(p.plan, p.union_code) as plan, p.employee, p.engagement, p.payroll, p.supplements,
       p.episode, p.location, p.rate, p.check_date, p.invoice_total_minor
from live_posting p
where p.production = :production and p.feed = 'payroll'
