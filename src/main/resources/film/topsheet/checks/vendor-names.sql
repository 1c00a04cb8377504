-- Which name does each spelling of a vendor mean?
--
-- One row per spelling in bills, purchase orders, accruals and the list of vendors: each is long to
-- normalise, and once is enough.
--
--   :production   the production's number
--   bill_row      all live rows but those of payroll
--   order_line    every line of a purchase order

create temporary table vendor_name on commit drop as
select vendor, same_vendor(vendor) as name
from (select vendor from bill_row
      union
      select vendor from order_line
      union
      select vendor from accrual where production = :production
      union
      select name from vendor where production = :production) v
where vendor is not null
