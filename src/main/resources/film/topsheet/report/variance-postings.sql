-- Which documents of the period are the largest on each of these accounts?
--
-- One row per account and document, at most three of an account. Minor units. A vendor who is on
-- the payroll is not named.
--
--   :production
--   :previous, :ending   the week of the last issued report, or the one before; this week
--   :accounts            those asked about

with asked as (
    select distinct unnest(cast(:accounts as text[])) collate "C" as account
), document as (
    select p.account, p.feed, p.document, max(p.vendor) as vendor,
           max(p.vendor_id) as vendor_id, sum(p.base_minor)::bigint as amount_minor
    from posting p
    join asked a on a.account = p.account
    where p.production = :production and p.week > :previous and p.week <= :ending
    group by p.account, p.feed, p.document
    having sum(p.base_minor) <> 0
), ranked as (
    select d.*, row_number() over (partition by d.account
                                   order by abs(d.amount_minor) desc, d.feed, d.document) as place
    from document d
)
select r.account, document_text(r.feed, r.document) as document,
       case when r.feed = 'payroll' then null when v.employee_id is null then r.vendor end
           as vendor, r.amount_minor
from ranked r
left join vendor v on v.production = :production and v.vendor_id = r.vendor_id
where r.place <= 3
order by r.account, r.place
