-- What becomes of every key that an export said something about, once the export says it no more?
--
-- One row per key in the table undone, with the key's newest row in the ledger (seq odd: it stands)
-- and the newest of the other exports' words about it: the content that counts without the export,
-- or that it is void or was never said (target_hash null).
--
--   :production, :feed   of the export
--   :loads               the export's own load, and those of its rows judged again
--   :ignored             these, all that were retracted before, and the retractions themselves

create temporary table if not exists undone (
    document text collate "C", document_line text collate "C", seq smallint, target_hash uuid,
    target_load int, target_line bigint, verdict text) on commit delete rows;

insert into undone
with said as (
    select document, document_line from posting
    where production = :production and feed = cast(:feed as feed)
      and load = any (cast(:loads as int[]))
  union
    select document, document_line from posting
    where production = :production and feed = cast(:feed as feed)
      and brought_by = any (cast(:loads as int[]))
  union
    select split_part(row_key, chr(31), 1), split_part(row_key, chr(31), 2) from restated_row
    where production = :production and feed = :feed and load = any (cast(:loads as int[]))
)
select s.document, s.document_line, n.seq, t.row_hash, t.load, t.file_line,
       case when t.row_hash is not distinct from case when n.seq % 2 = 1 then n.row_hash end
                then case when t.load > any (cast(:loads as int[])) then 'left' else 'same' end
            when t.row_hash is null then 'reversed'
            when n.seq % 2 = 0      then 'brought back'
            else                         'restored' end
from said s
-- One look into the index for each key, whatever the planner believes of a ledger that grew.
cross join lateral (
    select seq, row_hash from posting p
    where p.production = :production and p.feed = cast(:feed as feed)
      and p.document = s.document and p.document_line = s.document_line
    order by p.seq desc
    limit 1) n
left join lateral (
    select * from (
        (select p.load, 1 as part, case when p.seq % 2 = 1 then p.row_hash end as row_hash,
                p.file_line
         from posting p
         where p.production = :production and p.feed = cast(:feed as feed)
           and p.document = s.document and p.document_line = s.document_line
           and p.load <> all (cast(:ignored as int[]))
         order by p.seq desc
         limit 1)
      union all
        (select r.load, 0, r.row_hash, r.file_line
         from restated_row r
         where r.production = :production and r.feed = :feed
           and r.row_key = s.document || chr(31) || s.document_line
           and r.load <> all (cast(:ignored as int[]))
         order by r.load desc
         limit 1)) said_by_others
    order by load desc, part desc
    limit 1) t on true;
