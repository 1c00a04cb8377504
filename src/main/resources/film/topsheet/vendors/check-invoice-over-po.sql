-- Which purchase orders are invoiced above what was ordered?
--
-- One row per PO whose postings are above the sum of its approved and closed lines, or a line of
-- which has postings above its amount, by more than the tolerance; void and requested lines count
-- 0. Counted in the PO's currency: a posting in it by its own amount, any other by its base amount
-- ÷ the PO's rate. The amount is the larger excess, in base currency.
--
--   :production  the production's number
--   :now         the week-ending of the report; later periods are not looked at
--   :currency    the production's own
--   :percent     of the amount ordered, tolerated above it
--   order_line   the lines of purchase orders as they stand
--
-- severity: high
-- needs: purchase-orders
-- setting: percent 0

with line as (
    select *, case when status in ('approved', 'closed') then amount_minor else 0 end as ordered
    from order_line
    where production = :production
), po as (
    select po_number, min(currency) as currency, sum(ordered) as ordered,
           (array_agg(rate order by length(line), line))[1] as rate,
           case when count(*) = 1 then max(description) end as description,
           case when min(account) = max(account) then min(account) else '' end as account
    from line
    group by po_number
), posted as materialized (
    select p.po_number, p.po_line,
           sum(case when p.currency = po.currency then p.amount_minor
                    when po.rate is null then p.base_minor
                    else divided(p.base_minor, :currency, po.rate, po.currency) end) as invoiced,
           max(array[p.load, p.file_line]) as place
    from live_posting p
    join po using (po_number)
    where p.production = :production and p.po_number is not null and p.week <= :now
    group by p.po_number, p.po_line
), excess as (
    select po_number, null as line, sum(invoiced) as invoiced, max(po.ordered) as ordered,
           max(po.description) as description, max(po.account) as account, max(place) as place
    from posted join po using (po_number)
    group by po_number
  union all
    select po_number, l.line, s.invoiced, l.ordered, l.description, l.account, s.place
    from posted s
    join line l using (po_number)
    where l.line = s.po_line
), largest as (
    select distinct on (po_number) *
    from excess
    where invoiced > 0 and (invoiced - ordered) * 100 > ordered * :percent
    order by po_number, invoiced - ordered desc, line nulls first
)
select 'PO ' || l.po_number as subject,
       l.account,
       converted(l.invoiced - l.ordered, po.currency, coalesce(po.rate, 1), :currency)
                            as amount_minor,
       coalesce(capital(l.description), 'PO ' || l.po_number) || ': invoiced '
       || money_text(l.invoiced, po.currency, :currency) || ' on '
       || coalesce('line ' || l.line || ' of ', '') || 'PO ' || l.po_number || ', which is for '
       || money_text(l.ordered, po.currency, :currency)
       || '. The excess of ' || money_text(l.invoiced - l.ordered, po.currency, :currency)
       || ' is posted and in the EFC. Approve it or claim a credit note.' as message,
       null                 as mailable,
       f.path               as file,
       l.place[2]           as file_line
from largest l
join po using (po_number)
join load f on f.production = :production and f.load = l.place[1]
