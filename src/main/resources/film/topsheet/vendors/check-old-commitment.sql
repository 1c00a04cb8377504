-- Which purchase orders are still open although nothing happens on them?
--
-- One row per PO with something left whose open lines, newest version and newest posting are all
-- that many weeks old or older, unless something is still to be returned; or of which open lines
-- stand on accounts whose phase ended before this week's end: then these lines alone. An account
-- without a phase is of `post` in section POST, else of `shoot`. The amount is what is left.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   :weeks         how many weeks
--   :digits        of the production's currency
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--   phase          name, from_day, to_day
--   order_line     the lines of purchase orders as they stand
--
-- severity: low
-- needs: purchase-orders
-- setting: weeks 8

with open_line as materialized (
    select c.number as po_number, coalesce(n.chart_account, n.account) as account, l.date,
           l.vendor, l.return_on, c.left_base_minor as left_minor, p.name as phase,
           coalesce(p.to_day < :now, false) as is_over, l.load, l.file_line
    from commitment c
    join order_line l on l.production = c.production and l.po_number = c.number
                              and l.line = c.line
    join named_account n on n.account = l.account and n.asked
    left join phase p on p.name = coalesce(n.phase, case n.section when 'POST' then 'post'
                                                                   else 'shoot' end)
    where c.production = :production and c.week_ending = :now and c.promise = 'order'
      and c.left_minor <> 0
), version as (
    select l.po_number, max(f.as_of) as day
    from order_line l
    join load f on f.production = l.production and f.load = l.load
    where l.production = :production
    group by l.po_number
), posted as materialized (
    select p.po_number, max(p.posting_date) as day
    from live_posting p
    where p.production = :production and p.po_number is not null and p.week <= :now
    group by p.po_number
), po as (
    select o.po_number, greatest(max(o.date), max(v.day), max(p.day)) as newest,
           coalesce(bool_or(o.return_on > :now), false) as is_hired
    from open_line o
    left join version v using (po_number)
    left join posted p using (po_number)
    group by o.po_number
), quiet as (
    select po_number, newest,
           newest <= :now - cast(7 * :weeks as int) and not is_hired as is_quiet
    from po
), old as (
    select o.po_number, q.newest, q.is_quiet, sum(o.left_minor) as left_minor,
           max(o.vendor) as vendor, min(array[o.load, o.file_line]) as place,
           string_agg(distinct o.phase, ' and ' order by o.phase) as phases,
           case when min(o.account) = max(o.account) then min(o.account) else '' end as account
    from open_line o
    join quiet q using (po_number)
    where q.is_quiet or o.is_over
    group by o.po_number, q.newest, q.is_quiet
), told as (
    select *, ' still has ' || amount_text(left_minor, :digits) || ' left, and '
              || case when is_quiet then 'nothing has happened on it since ' || day_text(newest)
                      else 'the ' || phases || ' it was for is over' end
              || '. Close what will not come: it is in the commitments.' as rest
    from old
)
select 'PO ' || t.po_number          as subject,
       t.account,
       abs(t.left_minor)             as amount_minor,
       'PO ' || t.po_number || ' of ' || t.vendor || t.rest as message,
       'PO ' || t.po_number || t.rest as mailable,
       f.path                        as file,
       t.place[2]                    as file_line
from told t
join load f on f.production = :production and f.load = t.place[1]
