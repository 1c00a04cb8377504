-- Which postings relieve a promise of another currency than their own?
--
-- One row per posting: each is converted and rounded by itself. Asked only for promises in a
-- foreign currency.
--
--   :production
--   :orders, :accruals   numbers of such promises
--   :ending              this week-ending; later weeks are not counted

select 'order' as promise, po_number as number, coalesce(po_line, '') as line, account, currency,
       base_minor as base
from posting
where production = :production and po_number = any (cast(:orders as text[])) and week <= :ending
union all
select 'accrual', accrual_no, '', account, currency, base_minor
from posting
where production = :production and accrual_no = any (cast(:accruals as text[]))
  and week <= :ending
