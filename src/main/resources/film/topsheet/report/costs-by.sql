-- What did each set, each location and each tag cost up to the end of a week?
--
-- One row per set, per location, and per name and value of a tag; of sets and locations a blank one
-- for rows that name none, so that each of the two sums to the report's actual to date and actual
-- this period. Tags are the column of that name and columns that the feed does not know; of payroll
-- the column alone, for other columns of a register may be about a person. Minor units.
--
--   :production
--   :previous     the week-ending after which costs are of this period
--   :ending       this week-ending

with cost as (
    select p.set_code, p.location,
           case when p.feed = 'payroll' then p.tags ->> 'tags' else p.tags::text end as tags,
           p.feed = 'payroll' as payroll,
           sum(p.base_minor) as to_date,
           coalesce(sum(p.base_minor) filter (where p.week > :previous), 0) as this_period
    from posting p
    where p.production = :production and p.week <= :ending
      and not exists (select from chart_account c
                      where c.production = p.production and c.account = p.account
                        and c.kind not in ('cost', 'fringe'))
    group by 1, 2, 3, 4
), named as (
    select 'set' as kind, '' as name, coalesce(set_code, '') as value, this_period, to_date
    from cost
  union all
    select 'location', '', coalesce(location, ''), this_period, to_date
    from cost
  union all
    select 'tag', 'tags', tags, this_period, to_date
    from cost
    where payroll and tags is not null
  union all
    select 'tag', t.name, t.value, c.this_period, c.to_date
    from cost c
    cross join lateral jsonb_each_text(case when not c.payroll then c.tags::jsonb end)
                       t (name, value)
)
select kind, name, value, sum(this_period)::bigint as this_period, sum(to_date)::bigint as to_date
from named
group by kind, name, value
order by kind, name <> 'tags', name collate "C", value = '', sum(to_date) desc,
         value collate "C"
