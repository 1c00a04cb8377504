-- Which name does each spelling of a vendor mean?
--
-- One row per spelling in bills, purchase orders, accruals and the list of vendors: each is long to
-- normalise, and once is enough.
--
--   :production   the production's number
--   bill_posting  all live rows but those of payroll

insert into vendor_name
select vendor, same_vendor(vendor)
from (select vendor from bill_posting
      union
      select vendor from purchase_order_line where production = :production
      union
      select vendor from accrual where production = :production
      union
      select name from vendor where production = :production) v
where vendor is not null
