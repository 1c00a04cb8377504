-- How many postings has each account, and how many did each file bring, up to the end of a week?
--
-- One row per account and one per file (the other of the two is null), with what they come to.
-- Minor units. widest: the sum of all of them without sign, so that none of their sums is larger;
-- widest_foreign: the largest amount of a posting in another currency.
--
--   :production
--   :previous     the week-ending after which costs are of this period
--   :ending       this week-ending; later weeks are not counted

select p.account, l.path, count(*) as postings,
       coalesce(sum(p.base_minor) filter (where p.week > :previous), 0)::bigint as this_period,
       sum(p.base_minor)::bigint as to_date,
       sum(abs(p.base_minor))::bigint as widest,
       coalesce(max(abs(p.amount_minor)) filter (where p.rate is not null), 0) as widest_foreign
from posting p
join load l on l.production = p.production and l.load = coalesce(p.brought_by, p.load)
where p.production = :production and p.week <= :ending
group by grouping sets ((p.account), (l.path))
order by p.account
