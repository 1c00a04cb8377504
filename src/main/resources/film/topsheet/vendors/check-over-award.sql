-- Which packages cost more than was awarded?
--
-- One row per awarded package whose postings, together with what is left on the purchase orders
-- that name it, are above its award; where nothing names it, the larger of EFC and total cost of
-- its account is compared. A posting that names no package is of the one that its PO line names.
-- Packages are compared without case, punctuation and spaces. The amount is the difference.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   :digits        of the production's currency
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--   order_line     the lines of purchase orders as they stand
--
-- severity: medium
-- needs: bids

with award as materialized (
    select coalesce(same_location(b.package), b.package) as package, min(b.package) as name,
           sum(b.base_minor) as award, string_agg(b.vendor, ' and ' order by b.vendor) as vendor,
           array_agg(distinct coalesce(n.chart_account, b.account)) as accounts,
           max(array[b.load, b.file_line]) as place
    from bid b
    left join named_account n using (account)
    where b.production = :production and b.awarded
    group by 1
), ordered as materialized (
    select l.po_number, l.line, l.account, coalesce(same_location(l.package), l.package) as package
    from order_line l
    where l.production = :production and l.package is not null and exists (select from award)
), of_order as materialized (
    -- A posting that names no line is of the package that all lines of its PO name.
    select po_number, line, package from ordered
  union all
    select l.po_number, null, min(coalesce(same_location(l.package), l.package))
    from order_line l
    where l.production = :production and l.po_number in (select po_number from ordered)
    group by l.po_number
    having count(*) = count(l.package)
       and min(coalesce(same_location(l.package), l.package))
           = max(coalesce(same_location(l.package), l.package))
), cost as (
    select coalesce(same_location(p.package), p.package) as package, p.base_minor
    from bill_posting p
    where p.package is not null
  union all
    select o.package, p.base_minor
    from live_posting p
    join named_account a on a.account = p.account and a.asked
    join of_order o on o.po_number = p.po_number and o.line is not distinct from p.po_line
    where p.production = :production and p.package is null and p.po_number is not null
      and p.week <= :now
  union all
    select o.package, c.left_base_minor
    from commitment c
    join ordered o on o.po_number = c.number and o.line = c.line
    join named_account a on a.account = o.account and a.asked
    where c.production = :production and c.week_ending = :now and c.promise = 'order'
), named as (
    select package, sum(base_minor) as cost from cost group by package
), account as (
    select account, greatest(sum(efc_minor),
                             sum(to_date_minor + orders_minor + accruals_minor)) as cost
    from cost_line
    where production = :production and week_ending = :now
    group by account
), compared as (
    select a.*, n.package is not null as is_named,
           coalesce(n.cost, (select sum(c.cost) from account c
                             where c.account = any(a.accounts))) as cost
    from award a
    left join named n using (package)
), told as (
    select *, ' was awarded for ' || amount_text(award, :digits) || ', and '
              || case when is_named then 'what is posted and ordered for it comes to '
                      when cardinality(accounts) = 1
                      then 'account ' || accounts[1] || ' comes to '
                      else 'accounts ' || array_to_string(accounts, ', ') || ' come to ' end
              || amount_text(cost, :digits) || ': ' || amount_text(cost - award, :digits)
              || ' more. Approve the overage'
              || case when is_named then ', or claim it back.'
                      else '; if other cost stands there too, name the package on its postings.'
                      end as rest
    from compared
    where cost > award
)
select 'package ' || t.name as subject,
       case when cardinality(t.accounts) = 1 then t.accounts[1] else '' end as account,
       (t.cost - t.award)::bigint as amount_minor,
       t.name || ' (' || t.vendor || ')' || t.rest as message,
       t.name || t.rest     as mailable,
       f.path               as file,
       t.place[2]           as file_line
from told t
join load f on f.production = :production and f.load = t.place[1]
