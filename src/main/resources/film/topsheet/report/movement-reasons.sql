-- Why did accounts move since the last issued report?
--
-- One row per account that moved: the reason of its newest estimate of these weeks, or the numbers
-- of the changes approved in them. Minor units; positive: the forecast rose.
--
--   :production, :ending   the week whose forecast stands in cost_line
--   :previous              the week of the last issued report; before the first, the week before

select l.account,
       sum(l.efc_minor - l.previous_efc_minor)::bigint as movement,
       bool_or(l.exceeded) as exceeded, min(l.method) as method,
       (select e.reason from estimate e
        where e.production = :production and e.account = l.account
          and e.counts_from > :previous and e.counts_from <= :ending
          and (e.efc_minor is not null or e.etc_minor is not null or e.method is not null)
        order by e.counts_from desc, e.entered_at desc, e.load desc, e.file_line desc
        limit 1) as reason,
       (select string_agg(distinct c.number, ', ' order by c.number) from change_line c
        where c.production = :production and l.account in (c.from_account, c.to_account)
          and c.approved_on > :previous and c.approved_on <= :ending) as changes
from cost_line l
where l.production = :production and l.week_ending = :ending
group by l.account
having sum(l.efc_minor - l.previous_efc_minor) <> 0
order by l.account
