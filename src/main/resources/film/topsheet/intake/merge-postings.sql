-- Write what the wishes ask for: a reversal of what stood, the row as it is now, its own reversal.
--
-- A reversal takes the old posting's week while that is open, else the first open week, marked.
-- Each statement notes what it added for the rollups.
--
--   :production, :feed, :series, :load   whose rows they are and the load that brings them
--   :first_open                          the first open week; null: none is closed

with took_back as (
    insert into posting (production, feed, document, document_line, seq, load, file_line, series,
                         week, prior_period, amount_minor, base_minor, tax_recoverable_minor,
                         /*columns*/)
    select p.production, p.feed, p.document, p.document_line, p.seq + 1, :load, t.line, p.series,
           greatest(p.week, cast(:first_open as date)),
           coalesce(p.week < cast(:first_open as date), false),
           -p.amount_minor, -p.base_minor, -p.tax_recoverable_minor,
           /*p_columns*/
    from (select document, document_line, seq, coalesce(void_line, original_line) as line
          from wish where verdict in ('amend', 'amend-void', 'void')
        union all
          select document, document_line, seq, 0 from gone) t
    -- Looked up one by one, whatever the planner believes of a ledger that just grew.
    cross join lateral (
        select * from posting p
        where p.production = :production and p.feed = cast(:feed as feed)
          and p.document = t.document and p.document_line = t.document_line and p.seq = t.seq
        limit 1) p
    returning *)
insert into added
select seq, account, episode, week, prior_period, posting_date, currency, rate, amount_minor,
       base_minor, po_number, po_line, po_final, accrual_no
from took_back;

with posted as (
    insert into posting (production, feed, document, document_line, seq, load, file_line, series,
                         week, prior_period, amount_minor, base_minor, tax_recoverable_minor,
                         /*columns*/)
    select s.production, s.feed, s.document, s.document_line,
           case when w.seq is null then 1 when w.seq % 2 = 0 then w.seq + 1 else w.seq + 2 end,
           s.load, s.file_line, s.series, s.week, s.prior_period, s.amount_minor, s.base_minor,
           s.tax_recoverable_minor,
           /*s_columns*/
    from wish w
    join side s on s.document = w.document and s.document_line = w.document_line
               and s.file_line = w.original_line
    where w.verdict in ('new', 'amend', 'again', 'new-void', 'amend-void', 'again-void')
    returning *)
insert into added
select seq, account, episode, week, prior_period, posting_date, currency, rate, amount_minor,
       base_minor, po_number, po_line, po_final, accrual_no
from posted;

with taken_back as (
    insert into posting (production, feed, document, document_line, seq, load, file_line, series,
                         week, prior_period, amount_minor, base_minor, tax_recoverable_minor,
                         /*columns*/)
    select s.production, s.feed, s.document, s.document_line,
           case when w.seq is null then 2 when w.seq % 2 = 0 then w.seq + 2 else w.seq + 3 end,
           s.load, w.void_line, s.series, s.week, false, -s.amount_minor, -s.base_minor,
           -s.tax_recoverable_minor,
           /*s_columns*/
    from wish w
    join side s on s.document = w.document and s.document_line = w.document_line
               and s.file_line = w.original_line
    where w.verdict in ('new-void', 'amend-void', 'again-void')
    returning *)
insert into added
select seq, account, episode, week, prior_period, posting_date, currency, rate, amount_minor,
       base_minor, po_number, po_line, po_final, accrual_no
from taken_back;

insert into orphan_void (production, load, file_line, feed, document, document_line, account,
                         currency, amount_minor)
select s.production, s.load, s.file_line, s.feed, s.document, s.document_line, s.account,
       s.currency, s.amount_minor
from wish w
join side s on s.document = w.document and s.document_line = w.document_line
           and s.file_line = w.void_line
where w.verdict = 'orphan';
