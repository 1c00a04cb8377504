-- The totals of a retraction: what the export's loads counted, taken back, and what was posted.
--
-- One row per currency. A row that a later export said too was known to that one, and is loaded by
-- it now. A row that the export held and a later one brought right was known to that one; it is not
-- any more. A row that the export made right is held again, unless a later one did.
--
--   :production, :load   the retraction
--   :loads               the export's own load, and those of its rows judged again

insert into load_total (production, load, currency, rows_read, rows_loaded, rows_known, rows_held,
                        rows_headings, amount_read, amount_loaded, amount_known, amount_held,
                        amount_headings, base_loaded, base_reversed, rows_reversed)
with part as (
    select currency, -rows_read as rows_read, -rows_loaded as rows_loaded,
           -rows_known as rows_known, -rows_held as rows_held, -rows_headings as rows_headings,
           -amount_read as amount_read, -amount_loaded as amount_loaded,
           -amount_known as amount_known, -amount_held as amount_held,
           -amount_headings as amount_headings, 0 as base_loaded, 0 as base_reversed,
           0 as rows_reversed
    from load_total
    where production = :production and load = any (cast(:loads as int[]))
  union all
    select currency, 0, 0, moved, -moved, 0, 0, 0, moved * amount_minor, -moved * amount_minor, 0,
           0, 0, 0
    from moved_row
  union all
    select currency, 0, 1, -1, 0, 0, 0, amount_minor, -amount_minor, 0, 0, 0, 0, 0
    from left_row
  union all
    select currency, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
           case when seq % 2 = 1 then base_minor else 0 end,
           case when seq % 2 = 0 then -base_minor else 0 end, 1 - seq % 2
    from added
)
select :production, :load, currency, sum(rows_read), sum(rows_loaded), sum(rows_known),
       sum(rows_held), sum(rows_headings), sum(amount_read), sum(amount_loaded),
       sum(amount_known), sum(amount_held), sum(amount_headings), sum(base_loaded),
       sum(base_reversed), sum(rows_reversed)
from part
group by currency;
