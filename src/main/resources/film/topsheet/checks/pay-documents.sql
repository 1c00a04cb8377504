-- What does each payroll invoice come to?
--
-- One row per document with live rows: all of them, those that are asked about (asked_…), and those
-- of periods up to the week of the report that say when they are paid (paid_…). asked_currency is
-- null where there are several. lowest and highest are the totals that the rows state.
--
--   :now     the week-ending of the report
--   pay_row  all live rows of payroll; is_asked: up to the week, on accounts that are asked about

create temporary table pay_document on commit drop as
select document, min(currency) as currency, max(rate) as rate, sum(amount_minor) as amount_minor,
       min(lowest) as lowest, max(highest) as highest, min(first_week) as first_week,
       sum(base_minor) filter (where is_asked) as asked_base_minor,
       sum(amount_minor) filter (where is_asked) as asked_amount_minor,
       case when min(currency) filter (where is_asked) = max(currency) filter (where is_asked)
            then min(currency) filter (where is_asked) end as asked_currency,
       sum(paid_minor) as paid_minor, max(paid_on) as paid_on
from (select document, currency, is_asked, max(rate) as rate, sum(amount_minor) as amount_minor,
             sum(base_minor) as base_minor, min(invoice_total_minor) as lowest,
             max(invoice_total_minor) as highest, min(week) as first_week,
             sum(base_minor) filter (where week <= :now and check_date is not null) as paid_minor,
             max(check_date) filter (where week <= :now) as paid_on
      from pay_row
      group by document, currency, is_asked) p
group by document
