-- Who is still to be paid at the end?
--
-- One row per open accrual, and per vendor or payroll with documents of invoices, locations and
-- payroll that were not paid by the week-ending; document is blank where there are several, so is
-- account. Minor units; accrued: a cost that is used and not yet invoiced, beside the actuals; all
-- else is inside them. A feed that never says when it was paid says nothing here, and a payroll is
-- named, never a person.
--
--   :production
--   :ending       this week-ending; later periods are not looked at

with paying as materialized (
    select feed, document, vendor, payroll, posting_date, account, base_minor,
           coalesce(paid_on, check_date) as paid_on
    from live_posting
    where production = :production and feed in ('invoices', 'locations', 'payroll')
      and week <= :ending
), telling as (
    select distinct feed from paying where paid_on is not null
), unpaid as (
    select coalesce(vendor, capital(coalesce(payroll || ' ', '') || 'payroll')) as creditor,
           document, posting_date, account, base_minor
    from paying
    join telling using (feed)
    where paid_on is null or paid_on > :ending
), owed as (
    select p.creditor, count(distinct p.document) as documents,
           case when min(p.document) = max(p.document) then min(p.document) else '' end
               as document,
           min(p.posting_date) as since,
           case when min(p.account) = max(p.account) then min(p.account) else '' end as account,
           sum(p.base_minor)::bigint as amount_minor, false as accrued
    from unpaid p
    group by p.creditor
    having sum(p.base_minor) <> 0
  union all
    select coalesce(a.vendor, a.description, ''), 1, a.accrual_no, a.date, a.account,
           c.left_base_minor, true
    from commitment c
    join accrual a on a.production = c.production and a.accrual_no = c.number
    where c.production = :production and c.week_ending = :ending and c.promise = 'accrual'
      and c.left_base_minor <> 0
)
select creditor, documents, document, since, account, amount_minor, accrued
from owed
order by accrued desc, amount_minor desc, creditor collate "C", document collate "C"
