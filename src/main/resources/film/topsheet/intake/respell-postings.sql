-- Bring what stands to the accounts that the chart now knows it by: a reversal and a new posting.
--
-- Both keep the file and line that brought the row. A reversal takes the old posting's week while
-- that is open, else the first open week, marked; the new posting that of any posting of its date.
--
--   :production, :feed, :load   whose rows they are and the load that respells them
--   :written, :meant            spellings in the ledger, and the chart's for each
--   :first_open                 the first open week; null: none is closed
--   :ending                     the day that ends a week, 1 Monday … 7 Sunday

with took_back as (
    insert into posting (production, feed, document, document_line, seq, load, brought_by,
                         file_line, series, week, prior_period, amount_minor, base_minor,
                         tax_recoverable_minor,
                         /*columns*/)
    select p.production, p.feed, p.document, p.document_line, p.seq + 1, :load,
           coalesce(p.brought_by, p.load), p.file_line, p.series,
           greatest(p.week, cast(:first_open as date)),
           coalesce(p.week < cast(:first_open as date), false),
           -p.amount_minor, -p.base_minor, -p.tax_recoverable_minor,
           /*p_columns*/
    from posting p
    where p.production = :production and p.feed = cast(:feed as feed) and p.seq % 2 = 1
      and p.account = any (cast(:written as text[]))
      and not exists (select from posting r
                      where r.production = p.production and r.feed = p.feed
                        and r.document = p.document and r.document_line = p.document_line
                        and r.seq % 2 = 0 and r.seq = p.seq + 1)
    returning *)
insert into added
select seq, account, episode, week, prior_period, posting_date, currency, rate, amount_minor,
       base_minor, po_number, po_line, po_final, accrual_no
from took_back;

with posted as (
    insert into posting (production, feed, document, document_line, seq, load, brought_by,
                         file_line, series, week, prior_period, amount_minor, base_minor,
                         tax_recoverable_minor, account, account_text,
                         /*other_columns*/)
    select p.production, p.feed, p.document, p.document_line, p.seq + 1, :load, p.brought_by,
           p.file_line, p.series, greatest(p.own_week, cast(:first_open as date)),
           coalesce(p.own_week < cast(:first_open as date), false),
           -p.amount_minor, -p.base_minor, -p.tax_recoverable_minor, s.meant,
           coalesce(p.account_text, p.account),
           /*p_other_columns*/
    from (select t.*, t.posting_date
                      + (:ending - extract(isodow from t.posting_date)::int + 7) % 7 as own_week
          from posting t
          where t.production = :production and t.feed = cast(:feed as feed) and t.load = :load) p
    join unnest(cast(:written as text[]), cast(:meant as text[])) as s (written, meant)
        on s.written = p.account
    returning *)
insert into added
select seq, account, episode, week, prior_period, posting_date, currency, rate, amount_minor,
       base_minor, po_number, po_line, po_final, accrual_no
from posted;

insert into load_total (production, load, currency, rows_read, rows_loaded, rows_known, rows_held,
                        rows_headings, amount_read, amount_loaded, amount_known, amount_held,
                        amount_headings, base_loaded, base_reversed, rows_reversed)
select :production, :load, currency, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
       sum(base_minor) filter (where seq % 2 = 1), -sum(base_minor) filter (where seq % 2 = 0),
       count(*) filter (where seq % 2 = 0)
from added
group by currency;
