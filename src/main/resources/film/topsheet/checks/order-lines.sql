-- What do the purchase orders say?
--
-- One row per line, as its newest version has it: a dozen checks ask, and sorting the versions out
-- once is enough.
--
--   :production  the production's number

create temporary table order_line on commit drop as
select * from purchase_order_line where production = :production
