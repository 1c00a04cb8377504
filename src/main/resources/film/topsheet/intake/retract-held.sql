-- Which rows are held no more, and which again, once an export is retracted?
--
-- The export's own are held no more. What was held before it, and free since it, is held again,
-- unless a later export said it too. moved_row notes what only moves between held and known.
--
--   :production, :feed, :load   the retraction
--   :ledger                     the feed where it is one of the ledger, else null
--   :loads                      the export's own load, and those of its rows judged again
--   :ignored                    these, all retracted before, and the retractions themselves

create temporary table if not exists moved_row (
    currency text collate "C", amount_minor bigint, moved int) on commit delete rows;

insert into moved_row
select currency, coalesce(amount_minor, 0), -1 from held_row
where production = :production and load = any (cast(:loads as int[]))
  and until_load <> all (cast(:loads as int[]));

update held_row set until_load = :load
where production = :production and load = any (cast(:loads as int[])) and until_load is null;

with reopened as (
    update held_row h set announced = true, until_load = (
        select min(o.load) from (
            select r.load from restated_row r
            where r.production = :production and r.feed = :feed and r.row_key = h.row_key
          union all
            select p.load from posting p
            where p.production = :production and p.feed = cast(:ledger as feed)
              and p.document = split_part(h.row_key, chr(31), 1)
              and p.document_line = split_part(h.row_key, chr(31), 2)) o
        where o.load > h.load and o.load <> all (cast(:ignored as int[])))
    where h.production = :production and h.until_load = any (cast(:loads as int[]))
      and h.load <> all (cast(:loads as int[]))
    returning h.currency, h.amount_minor, h.until_load)
insert into moved_row
select currency, coalesce(amount_minor, 0), 1 from reopened where until_load is not null;
