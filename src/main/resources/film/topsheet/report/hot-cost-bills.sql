-- What have bills and receipts charged to one day beside payroll, so far?
--
-- One row per account, in minor units: bills of places by the days of the work, invoices by the days
-- of the service, receipts by their own; a bill for several days counts in equal parts. A reversal
-- takes its original back. What names no day is in no row, and no account that a deal memo pays
-- from: a loan-out's bill would be a person's rate, and the day has priced it by the memo.
--
--   :production
--   :ending       the week-ending of the report; later periods are not looked at
--   :date         the day

with bill as (
    select account, base_minor, coalesce(work_date, receipt_date, service_from) as first,
           greatest(coalesce(work_date, receipt_date, service_from),
                    case feed when 'locations' then work_to
                              when 'invoices' then service_to end) as last
    from posting
    where production = :production and week <= :ending
      and feed in ('invoices', 'locations', 'petty-cash')
      and coalesce(work_date, receipt_date, service_from) <= :date
      and account not in (select account from deal_memo where production = :production)
)
select account, round(sum(base_minor / cast(last - first + 1 as numeric)))::bigint as amount
from bill
where last >= :date
group by account
having round(sum(base_minor / cast(last - first + 1 as numeric))) <> 0
order by account
