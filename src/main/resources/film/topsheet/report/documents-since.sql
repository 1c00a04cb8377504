-- Which documents are new, changed or gone since a load?
--
-- One row per document whose sums or parts are others than at that load, largest first of each
-- kind, at most twenty of a kind; documents: how many there are of the kind in all, and total what
-- they come to. Minor units in the production's currency: as it stood, and as it stands.
--
--   :production
--   :after      the load; 0: all that stands is new
--   :ending     later weeks are not counted

with touched as (
    select distinct feed, document from posting
    where production = :production and load > :after and week <= :ending
), sums as (
    select p.feed, p.document,
           coalesce(sum(p.base_minor) filter (where p.load <= :after), 0)::bigint as before_minor,
           sum(p.base_minor)::bigint as now_minor,
           coalesce(sum(case p.seq % 2 when 1 then 1 else -1 end)
                    filter (where p.load <= :after), 0) as rows_before,
           sum(case p.seq % 2 when 1 then 1 else -1 end) as rows_now,
           max(p.vendor) as vendor, max(p.vendor_id) as vendor_id,
           min(p.account) as account, count(distinct p.account) as accounts
    from posting p
    join touched t on t.feed = p.feed and t.document = p.document
    where p.production = :production and p.week <= :ending
    group by p.feed, p.document
), told as (
    select case when rows_before = 0 then 'new' when rows_now = 0 then 'gone' else 'changed' end
               as kind, s.*,
           case when rows_before = 0 or rows_now = 0 then abs(now_minor) + abs(before_minor)
                else abs(now_minor - before_minor) end as size
    from sums s
    where rows_before <> 0 or rows_now <> 0
), ranked as (
    select t.*, row_number() over kinds as place, count(*) over (partition by kind) as documents,
           sum(now_minor - before_minor) over (partition by kind)::bigint as difference_minor
    from told t
    window kinds as (partition by kind order by size desc, feed, document)
)
select r.kind, document_text(r.feed, r.document) as document,
       case when r.feed = 'payroll' then null when v.employee_id is null then r.vendor end
           as vendor, r.account, r.accounts, r.before_minor, r.now_minor, r.documents,
       r.difference_minor
from ranked r
left join vendor v on v.production = :production and v.vendor_id = r.vendor_id
where r.place <= 20
order by array_position(array['new', 'changed', 'gone'], r.kind), r.place
