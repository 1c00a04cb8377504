-- Of which parts is the ledger, and what brought it?
--
-- One row, in base currency: the report's actual to date, balance-sheet accounts and postings of
-- later weeks; the whole ledger; what files loaded, and what they took back (negative).
--
--   :production    the production's number
--   :now           the week-ending of the report
--   :every_posting whether the ledger is added up posting by posting
--   named_account  every account that a row names; kind of the chart's account it means

select c.cost, l.balance_sheet, l.later, l.whole, t.loaded, t.reversed
from (select coalesce(sum(to_date_minor), 0) as cost
      from cost_line
      where production = :production and week_ending = :now) c,
     (select case when :every_posting
                  then (select coalesce(sum(base_minor), 0) from posting
                        where production = :production)
                  else coalesce(sum(w.base_minor), 0) end as whole,
             coalesce(sum(w.base_minor) filter (where w.week > :now), 0) as later,
             coalesce(sum(w.base_minor) filter (
                 where w.week <= :now and a.kind not in ('cost', 'fringe')), 0) as balance_sheet
      from account_week w
      left join named_account a using (account)
      where w.production = :production) l,
     (select coalesce(sum(base_loaded), 0) as loaded, coalesce(-sum(base_reversed), 0) as reversed
      from load_total
      where production = :production) t
