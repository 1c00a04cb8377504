-- Which accounts cost more than they are held at?
--
-- One row per account on `hold` or `variances` whose total cost is above the held figure; the
-- amount is the excess. Where one row of the account holds it whole, it is held as a whole; else
-- episode by episode.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   :digits        of the production's currency
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--
-- severity: high
-- after: unknown-account, unbudgeted-account

with row as (
    select c.*, c.to_date_minor + c.orders_minor + c.accruals_minor as total_cost
    from cost_line c
    join named_account n on n.account = c.account and n.asked
    where c.production = :production and c.week_ending = :now
      and c.method in ('hold', 'variances')
), part as (
    select account, episode, method, estimate_week, total_cost, held_minor as held
    from row r
    where not exists (select from row o where o.account = r.account and o.held_minor is null)
  union all
    select account, '', max(method), max(estimate_week), sum(total_cost), sum(held_minor)
    from row
    group by account
    having count(held_minor) < count(*)
), held as (
    select account, max(method) as method, max(estimate_week) as estimate_week,
           sum(total_cost) as total_cost, sum(held) as held, sum(total_cost - held) as excess,
           string_agg(nullif(episode, ''), ', ' order by episode) as episodes
    from part
    where total_cost > held
    group by account
), name as (
    select account, max(name) as name from row group by account
), estimated as (
    select distinct on (n.chart_account) n.chart_account as account, e.load, e.file_line
    from estimate e
    join named_account n on n.account = e.account
    where e.production = :production and e.counts_from <= :now
      and num_nonnulls(e.efc_minor, e.etc_minor, e.method) > 0
    order by n.chart_account, e.counts_from desc, e.entered_at desc, e.load desc, e.file_line desc
)
select h.account as subject,
       h.account,
       h.excess  as amount_minor,
       n.name || ' (' || h.account || coalesce(', episode ' || h.episodes, '') || ') has a total'
       || ' cost of ' || amount_text(h.total_cost, :digits) || ', '
       || amount_text(h.excess, :digits) || ' above the '
       || case when h.method = 'variances' then 'budget with its variances'
               when h.estimate_week is null then 'revised budget'
               else 'held estimate' end
       || ' of ' || amount_text(h.held, :digits)
       || ': its ETC is nil and its EFC the total cost. Enter a new estimate, declare it complete,'
       || ' or recode what does not belong there.' as message,
       null      as mailable,
       coalesce(f.path, '')      as file,
       coalesce(e.file_line, 0)  as file_line
from held h
join name n using (account)
left join estimated e using (account)
left join load f on f.production = :production and f.load = e.load
where not exists (select from week_finding w
                  where w.production = :production and w.week_ending = :now
                    and w.check_id in ('unknown-account', 'unbudgeted-account')
                    and w.subject = h.account)
