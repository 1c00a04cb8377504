-- Where do the sums that reports read differ from the postings they were made of?
--
-- One row per account, episode and week whose sum or row count differs, or that only one side has;
-- none when all is well. Minor units. Reads the whole ledger of the production.
--
--   :production  the production's number

with ledger as (
    select account, coalesce(episode, '') as episode, week,
           sum(base_minor) as base_minor, count(*) as posting_rows
    from posting
    where production = :production
    group by account, coalesce(episode, ''), week
), kept as (
    select account, episode, week, base_minor, posting_rows
    from account_week
    where production = :production
)
select account, week, coalesce(l.base_minor, 0) as in_ledger, coalesce(k.base_minor, 0) as in_sums
from ledger l
full join kept k using (account, episode, week)
where l.base_minor is distinct from k.base_minor
   or l.posting_rows is distinct from k.posting_rows
order by account, episode, week
