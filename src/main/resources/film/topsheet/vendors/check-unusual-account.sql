-- Which invoices stand on another account than the vendor's invoices do?
--
-- One row per document of invoices with live lines of this period off the account on which at least
-- the percentage of the number of the vendor's postings of earlier periods stand, of at least so
-- many postings. This period begins after the last issued report; before the first it is the week.
-- The amount is what these lines sum to.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   :previous      the week of the last issued report; null: none is issued
--   :percent       of the number of postings
--   :postings      how many there must be
--   :digits        of the production's currency
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--   bill_posting   all other live rows up to now, on accounts that are asked about
--   vendor_name    vendor, name: two spellings of one name are one
--
-- severity: low
-- needs: invoices
-- setting: percent 80
-- setting: postings 5

with since as (
    select coalesce(cast(:previous as date), :now - 7) as day
), counted as materialized (
    select p.vendor, p.vendor_id, coalesce(a.chart_account, a.account) as account,
           count(*) as rows
    from bill_posting p
    join named_account a on a.account = p.account
    where p.vendor is not null and p.week <= (select day from since)
    group by p.vendor, p.vendor_id, coalesce(a.chart_account, a.account)
), fresh as materialized (
    select p.document, p.vendor, p.vendor_id, coalesce(a.chart_account, a.account) as account,
           p.base_minor, p.load, p.file_line
    from bill_posting p
    join named_account a on a.account = p.account
    where p.feed = 'invoices' and p.week > (select day from since)
), party as materialized (
    -- A row without id is of the id that its name has elsewhere.
    select vendor, vendor_id,
           coalesce('id ' || coalesce(vendor_id, min(vendor_id) over (partition by name)),
                    'name ' || name) as party
    from (select vendor, vendor_id from counted union select vendor, vendor_id from fresh) v
    join vendor_name s using (vendor)
), share as (
    select p.party, c.account, sum(c.rows) as rows,
           sum(sum(c.rows)) over (partition by p.party) as all_rows
    from counted c
    join party p on p.vendor = c.vendor and p.vendor_id is not distinct from c.vendor_id
    group by p.party, c.account
), usual as (
    select distinct on (party) party, account, rows, all_rows
    from share
    where rows * 100 >= all_rows * :percent and all_rows >= :postings
    order by party, rows desc, account
), odd as (
    select f.document, max(f.vendor) as vendor, max(u.account) as usual, max(u.rows) as rows,
           max(u.all_rows) as all_rows, sum(f.base_minor) as base_minor,
           string_agg(distinct f.account, ', ' order by f.account) as accounts,
           case when min(f.account) = max(f.account) then min(f.account) else '' end as account,
           min(array[f.load, f.file_line]) as place
    from fresh f
    join party p on p.vendor = f.vendor and p.vendor_id is not distinct from f.vendor_id
    join usual u on u.party = p.party
    where u.account <> f.account
    group by f.document
    having sum(f.base_minor) <> 0
), told as (
    select *, ' puts ' || amount_text(base_minor, :digits) || ' on ' || accounts || '; '
              || to_char(rows, 'FM999,999,999,990') || ' of '
              || to_char(all_rows, 'FM999,999,999,990') || ' postings of the vendor stand on '
              || usual || '. Recode it if that is where it belongs.' as rest
    from odd
)
select document_text('invoices', t.document) as subject,
       t.account,
       abs(t.base_minor)                     as amount_minor,
       'Invoice ' || t.document || ' of ' || t.vendor || t.rest as message,
       'Invoice ' || t.document || t.rest    as mailable,
       f.path                                as file,
       t.place[2]                            as file_line
from told t
join load f on f.production = :production and f.load = t.place[1]
