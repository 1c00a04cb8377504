-- Which invoices were perhaps entered twice?
--
-- One row per later document of two above 0 of one vendor, paired with the earliest it repeats:
-- (a) invoices with the same number, whatever amounts and dates; (b) invoices of equal currency and
-- total, dated at most :days apart; (c) of two feeds out of invoices, petty-cash and locations,
-- equal currency and total, on the same day. Not (b), (c) where both stand on PO lines that are
-- rentals or name different first days of service. Of an envelope, the receipts of one vendor and
-- day are the document. The amount is the later one's; the one that came first is the earlier.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   :digits        of the production's currency
--   :days          how far apart invoice dates may be
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--   bill_posting   all other live rows up to now, on accounts that are asked about
--   vendor_name    vendor, name: two spellings of one name are one
--   order_line     the lines of purchase orders as they stand
--
-- severity: high
-- needs: invoices
-- setting: days 7

with billed as materialized (
    select p.document, p.currency, sum(p.amount_minor)::bigint as total, max(p.vendor_id) as vendor_id,
           max(p.vendor) as vendor, max(p.invoice_no) as invoice_no, min(p.invoice_date) as day,
           min(p.service_from) as service_from
    from bill_posting p
    where p.feed = 'invoices'
    group by p.document, p.currency
    having sum(p.base_minor) > 0
), invoice as materialized (
    select i.*, v.name, same_number(i.invoice_no) as number
    from billed i
    left join vendor_name v using (vendor)
), other as materialized (
    select p.feed, p.document, p.currency, sum(p.amount_minor)::bigint as total,
           max(p.vendor_id) as vendor_id, max(v.name) as name,
           array_agg(coalesce(p.receipt_date, p.work_date)) as days,
           sum(p.base_minor) as base_minor, min(array[p.load, p.file_line]) as place
    from bill_posting p
    left join vendor_name v using (vendor)
    where p.feed in ('petty-cash', 'locations')
    group by p.feed, p.document, p.currency,
             case when p.feed = 'petty-cash' then coalesce(p.vendor_id, v.name) end,
             case when p.feed = 'petty-cash' then p.receipt_date end
    having sum(p.base_minor) > 0
), bare as materialized (
    select * from invoice where vendor_id is null
), twin as (
    select a.document as a, b.document as b, true as by_number
    from invoice a join invoice b on b.vendor_id = a.vendor_id and b.number = a.number
    where a.document < b.document
  union all
    select least(a.document, b.document), greatest(a.document, b.document), true
    from bare a join invoice b on b.name = a.name and b.number = a.number
    where a.document <> b.document
  union all
    select a.document, b.document, false
    from invoice a join invoice b on b.vendor_id = a.vendor_id and b.currency = a.currency
                                 and b.total = a.total
    where a.document < b.document and abs(a.day - b.day) <= :days
      and coalesce(a.service_from = b.service_from, true)
  union all
    select least(a.document, b.document), greatest(a.document, b.document), false
    from bare a join invoice b on b.name = a.name and b.currency = a.currency
                              and b.total = a.total
    where a.document <> b.document and abs(a.day - b.day) <= :days and coalesce(a.service_from = b.service_from, true)
), pair as materialized (
    select 'invoices'::feed as feed_a, a, null::bigint[] as place_a, null::numeric as base_a,
           'invoices'::feed as feed_b, b, null::bigint[] as place_b, null::numeric as base_b,
           bool_or(by_number) as by_number
    from twin
    group by a, b
  union all
    select 'invoices', a.document, null, null, b.feed, b.document, b.place, b.base_minor, false
    from invoice a join other b on b.currency = a.currency and b.total = a.total
                               and a.day = any(b.days)
    where case when a.vendor_id is null or b.vendor_id is null then a.name = b.name
               else a.vendor_id = b.vendor_id end
  union all
    select a.feed, a.document, a.place, a.base_minor, b.feed, b.document, b.place, b.base_minor,
           false
    from other a join other b on b.currency = a.currency and b.total = a.total
                             and b.days && a.days
    where a.feed < b.feed
      and case when a.vendor_id is null or b.vendor_id is null then a.name = b.name
               else a.vendor_id = b.vendor_id end
), rental as materialized (
    -- Each line, and each order by itself: a posting may name the order only.
    select distinct l.po_number, n.line is null as names_order, coalesce(n.line, '') as line
    from order_line l
    cross join lateral (values (l.line), (null)) n (line)
    where l.production = :production and l.return_on is not null
), document as materialized (
    select c.feed, c.document, l.*,
           -- An amendment moves a posting to a later load; what came first stays first.
           (select min(array[o.load, o.file_line]) from posting o
            where o.production = :production and o.feed = c.feed and o.document = c.document)
               as arrived
    from (select feed_a as feed, a as document from pair
          union select feed_b, b from pair) c
    cross join lateral (
        select sum(p.base_minor) as base_minor, max(p.invoice_no) as invoice_no,
               max(p.vendor) as vendor,
               min(coalesce(p.invoice_date, p.receipt_date, p.work_date)) as day,
               case when min(p.account) = max(p.account) then min(p.account) else '' end
                   as account,
               bool_or(coalesce((p.po_number, p.po_line is null, coalesce(p.po_line, ''))
                                in (select po_number, names_order, line from rental), false))
                   as is_rental,
               min(array[p.load, p.file_line]) as place
        from live_posting p
        where p.production = :production and p.feed = c.feed and p.document = c.document
          and p.week <= :now) l
), way as (
    select * from pair
  union all
    select feed_b, b, place_b, base_b, feed_a, a, place_a, base_a, by_number from pair
), repeat as (
    select distinct on (l.feed, l.document, w.place_b)
           e.feed <> l.feed as in_two_feeds,
           document_text(e.feed, e.document) as first_document, e.invoice_no as first_no,
           coalesce(w.base_a, e.base_minor) as first_amount, e.day as first_day, w.by_number,
           document_text(l.feed, l.document) as document, l.invoice_no, l.vendor, l.day, l.account,
           coalesce(w.base_b, l.base_minor) as amount, coalesce(w.place_b, l.place) as place
    from way w
    join document e on e.feed = w.feed_a and e.document = w.a
    join document l on l.feed = w.feed_b and l.document = w.b
    where e.arrived < l.arrived and (w.by_number or not (e.is_rental and l.is_rental))
    order by l.feed, l.document, w.place_b, w.by_number desc, e.arrived
), told as (
    select r.*,
           case when not in_two_feeds and invoice_no = first_no then first_no || ' came twice'
                when not in_two_feeds and by_number
                then first_no || ' also came as "' || invoice_no || '"'
                else coalesce(first_no, first_document) || ' and '
                     || coalesce(invoice_no, document) end as what,
           case when amount = first_amount then amount_text(amount, :digits) || ' each'
                else amount_text(first_amount, :digits) || ' and ' || amount_text(amount, :digits)
           end || case when in_two_feeds or day = first_day then ', same day'
                       else ', ' || count_text(abs(day - first_day), 'day', 'days') || ' apart' end
           || ' (' || first_document || ', ' || document || '). If it is one invoice, void the'
           || ' second.' as rest
    from repeat r
)
select t.first_document || ', ' || t.document      as subject,
       t.account,
       t.amount                                    as amount_minor,
       capital(t.what) || ': ' || t.vendor || ', ' || t.rest as message,
       capital(t.what) || ': same vendor, ' || t.rest        as mailable,
       f.path                                      as file,
       t.place[2]                                  as file_line
from told t
join load f on f.production = :production and f.load = t.place[1]
