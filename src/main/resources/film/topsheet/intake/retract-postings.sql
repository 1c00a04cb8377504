-- Write what a retraction asks for: a reversal of what the export brought and still stands, and
-- what the ledger held before it, with the load and line that said so first.
--
-- A reversal takes the old posting's week while that is open, else the first open week, marked;
-- what is brought back takes the week of any posting of its date.
--
--   :production, :feed, :load   whose rows they are and the retraction's load
--   :first_open                 the first open week; null: none is closed
--   :ending                     the day that ends a week, 1 Monday … 7 Sunday

with took_back as (
    insert into posting (production, feed, document, document_line, seq, load, file_line, series,
                         week, prior_period, amount_minor, base_minor, tax_recoverable_minor,
                         /*columns*/)
    select p.production, p.feed, p.document, p.document_line, p.seq + 1, :load, p.file_line,
           p.series, greatest(p.week, cast(:first_open as date)),
           coalesce(p.week < cast(:first_open as date), false),
           -p.amount_minor, -p.base_minor, -p.tax_recoverable_minor,
           /*p_columns*/
    from (select * from undone where verdict in ('reversed', 'restored')) u
    cross join lateral (
        select * from posting p
        where p.production = :production and p.feed = cast(:feed as feed)
          and p.document = u.document and p.document_line = u.document_line and p.seq = u.seq
        limit 1) p
    returning *)
insert into added
select seq, account, episode, week, prior_period, posting_date, currency, rate, amount_minor,
       base_minor, po_number, po_line, po_final, accrual_no
from took_back;

with brought_back as (
    insert into posting (production, feed, document, document_line, seq, load, brought_by,
                         file_line, series, week, prior_period, amount_minor, base_minor,
                         tax_recoverable_minor,
                         /*columns*/)
    select p.production, p.feed, p.document, p.document_line, u.seq + 1 + u.seq % 2, :load,
           u.target_load, u.target_line, p.series, greatest(p.own_week, cast(:first_open as date)),
           coalesce(p.own_week < cast(:first_open as date), false),
           p.amount_minor, p.base_minor, p.tax_recoverable_minor,
           /*p_columns*/
    from (select * from undone where verdict in ('brought back', 'restored')) u
    cross join lateral (
        select p.*, p.posting_date
                    + (:ending - extract(isodow from p.posting_date)::int + 7) % 7 as own_week
        from posting p
        where p.production = :production and p.feed = cast(:feed as feed)
          and p.document = u.document and p.document_line = u.document_line
          and p.row_hash = u.target_hash and p.seq % 2 = 1
        order by p.seq desc
        limit 1) p
    returning *)
insert into added
select seq, account, episode, week, prior_period, posting_date, currency, rate, amount_minor,
       base_minor, po_number, po_line, po_final, accrual_no
from brought_back;
