-- What is left of the promises of an account, and which file and line stated them?
--
-- One row per order line and accrual with something left, by number. left_base is in the
-- production's currency, the others in the promise's own. Minor units.
--
--   :production, :account
--   :ending        the week whose forecast stands in commitment

select c.promise, c.number, c.line, c.episode, l.path, v.file_line, v.vendor, v.currency,
       v.amount_minor, c.relieved_minor, c.left_base_minor
from commitment c
join (select production, 'order' as promise, po_number as number, line, load, file_line, vendor,
             currency, amount_minor
      from purchase_order_line
    union all
      select production, 'accrual', accrual_no, '', load, file_line, vendor, currency,
             amount_minor
      from accrual) v using (production, promise, number, line)
join load l using (production, load)
where c.production = :production and c.account = :account and c.week_ending = :ending
  and c.left_base_minor <> 0
order by c.promise desc, c.number, length(c.line), c.line
