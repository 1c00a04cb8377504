-- What does the file want of every key that was kept aside?
--
-- One row per key in the table wish, with the key's newest row in the ledger (seq odd:
-- it stands; even: it was taken back; null: never came) and the verdict that follows.
--
--   :production, :feed, :series   whose rows they are

update side s set is_void = true, is_opposite = true
from side o
where not s.is_void and s.amount_minor < 0 and not o.is_void
  and o.document = s.document and o.document_line = s.document_line
  and o.currency = s.currency and o.amount_minor = -s.amount_minor;

-- One look into the index for each row, by a limit that the planner can't turn into a join: what
-- it knows of a ledger that just grew is nothing.
update side s set is_void = true, is_opposite = true
where not s.is_void and s.amount_minor < 0
  and (select p.currency = s.currency and p.amount_minor = -s.amount_minor
       from posting p
       where p.production = :production and p.feed = cast(:feed as feed)
         and p.document = s.document and p.document_line = s.document_line
         and p.seq % 2 = 1
       order by p.seq desc
       limit 1);

insert into wish
with keyed as (
    select document, document_line,
           count(distinct row_hash) filter (where not is_void)                       as contents,
           (array_agg(file_line order by file_line) filter (where not is_void))[1]   as original_line,
           (array_agg(row_hash order by file_line) filter (where not is_void))[1]    as row_hash,
           min(file_line) filter (where is_void)                                     as void_line
    from side
    group by document, document_line
)
select k.*, l.seq, l.row_hash as last_hash,
       case
           when k.contents > 1                                          then 'conflict'
           when l.seq % 2 = 1 and l.series <> :series                    then 'foreign'
           when k.contents = 1 and k.void_line is null then
               case when l.seq is null                                  then 'new'
                    when l.seq % 2 = 0                                  then 'again'
                    when l.row_hash = k.row_hash                        then 'known'
                    else                                                     'amend' end
           when k.contents = 0 then
               case when l.seq is null                                  then 'orphan'
                    when l.seq % 2 = 0                                  then 'void-known'
                    else                                                     'void' end
           else
               case when l.seq is null                                  then 'new-void'
                    when l.seq % 2 = 1 and l.row_hash = k.row_hash      then 'void'
                    when l.seq % 2 = 1                                  then 'amend-void'
                    when l.row_hash = k.row_hash                        then 'void-known'
                    else                                                     'again-void' end
       end as verdict
from keyed k
left join lateral (
    select p.seq, p.row_hash, p.series
    from posting p
    where p.production = :production and p.feed = cast(:feed as feed)
      and p.document = k.document and p.document_line = k.document_line
    order by p.seq desc
    limit 1) l on true;
