-- Which invoices without PO number look like an open purchase order?
--
-- One row per live posting above 0 of invoices, locations or journals without `po_number`, where an
-- approved PO line of the same vendor, dated on or before the document, has something left, and
-- its amount or what is left of it differs from the posting by at most the percentage of itself;
-- the nearest line. Base amounts. Money at stake is the smaller of the posting and what is left.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   :currency      the production's own
--   :digits        of its minor unit
--   :percent       how near
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--   bill_posting   all other live rows up to now, on accounts that are asked about
--   vendor_name    vendor, name: two spellings of one name are one
--   order_line     the lines of purchase orders as they stand
--
-- severity: high
-- needs: purchase-orders
-- setting: percent 5

with open_line as materialized (
    select l.*, ceil(least(amount, open) * (1 - :percent / 100))::bigint as least,
           floor(greatest(amount, open) * (1 + :percent / 100))::bigint as most
    from (select l.po_number, l.line, l.date, l.account, l.vendor_id, v.name as vendor,
                 converted(l.amount_minor, l.currency, coalesce(l.rate, 1), :currency) as amount,
                 c.left_base_minor as open
          from commitment c
          join order_line l on l.production = c.production and l.po_number = c.number
                                    and l.line = c.line
          join vendor_name v using (vendor)
          where c.production = :production and c.week_ending = :now and c.promise = 'order'
            and c.left_base_minor > 0 and l.status = 'approved') l
), unordered as materialized (
    select p.feed, p.document, p.document_line, p.load, p.file_line, p.vendor_id, v.name as vendor,
           coalesce(p.invoice_date, p.work_date, p.posting_date) as day, p.base_minor as amount
    from bill_posting p
    join vendor_name v using (vendor)
    where p.feed in ('invoices', 'locations', 'journals') and p.po_number is null
      and p.base_minor between (select min(least) from open_line)
                           and (select max(most) from open_line)
), matched as (
    select u.*, l.po_number, l.line, l.account, l.open, l.amount as ordered
    from unordered u join open_line l on l.vendor_id = u.vendor_id
    where u.amount between l.least and l.most and l.date <= u.day
      and (abs(u.amount - l.amount) * 100 <= l.amount * :percent
           or abs(u.amount - l.open) * 100 <= l.open * :percent)
  union all
    select u.*, l.po_number, l.line, l.account, l.open, l.amount
    from unordered u join open_line l on l.vendor = u.vendor
    where u.amount between l.least and l.most and (l.vendor_id is null or u.vendor_id is null) and l.date <= u.day
      and (abs(u.amount - l.amount) * 100 <= l.amount * :percent
           or abs(u.amount - l.open) * 100 <= l.open * :percent)
), nearest as (
    select distinct on (feed, document, document_line) *, least(amount, open) as twice
    from matched
    order by feed, document, document_line, least(abs(amount - ordered), abs(amount - open)),
             po_number, length(line), line
), account as (
    select account, max(method) as method, sum(efc_minor) as efc, sum(held_minor) as held,
           sum(etc_minor) as etc, sum(to_date_minor + orders_minor + accruals_minor) as total_cost
    from cost_line
    where production = :production and week_ending = :now
    group by account
), told as (
    select n.*, a.efc,
           case when a.method in ('hold', 'variances')
                then greatest(a.held, a.total_cost - n.twice)
                when a.method = 'expect-credit' or a.method like 'run-rate-%' and a.etc > 0
                then a.efc
                else a.efc - n.twice end as efc_without
    from nearest n
    left join named_account c on c.account = n.account
    left join account a on a.account = coalesce(c.chart_account, n.account)
)
select document_text(t.feed, t.document) || '/' || t.document_line || ', PO ' || t.po_number || '/'
       || t.line as subject,
       t.account,
       t.twice   as amount_minor,
       capital(document_text(t.feed, t.document)) || ' of ' || amount_text(t.amount, :digits)
       || ' without PO number matches open PO ' || t.po_number || ' line ' || t.line || ', of which '
       || amount_text(t.open, :digits) || ' is left, within ' || trim_scale(:percent) || '%. If it is the same supply it counts twice: name the PO on it'
       || ' or close the line.'
       || coalesce(case when t.efc_without = t.efc
                        then ' The EFC of ' || t.account || ' without it stays '
                             || amount_text(t.efc, :digits) || '; ETC rises by as much.'
                        else ' The EFC of ' || t.account || ' without it is '
                             || amount_text(t.efc_without, :digits) || '.' end, '') as message,
       null      as mailable,
       f.path    as file,
       t.file_line
from told t
join load f on f.production = :production and f.load = t.load
