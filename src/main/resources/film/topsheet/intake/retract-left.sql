-- Which rows that an export brought does a later one say too, so that they are that one's now?
--
-- One row for each in the table left_row: no more known to the later export, but loaded by it.
--
--   :production, :feed   of the export
--   :loads               the export's own load, and those of its rows judged again

insert into left_row
select p.currency, p.amount_minor
from (select * from undone where verdict = 'left' and seq % 2 = 1) u
cross join lateral (
    select * from posting p
    where p.production = :production and p.feed = cast(:feed as feed)
      and p.document = u.document and p.document_line = u.document_line and p.seq = u.seq
    limit 1) p
where p.load = any (cast(:loads as int[]));
