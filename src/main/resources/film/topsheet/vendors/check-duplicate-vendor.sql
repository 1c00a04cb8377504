-- Which vendors are written in two ways?
--
-- One row per two spellings or ids in PO lines that are not void, invoices, locations and the list
-- of vendors: of one name, or of near ones, which have 8 letters or more, the same digits, and differ by at most two
-- letters put in, left out or changed. What stands under one vendor_id is one vendor; a row without
-- is of the id that its spelling has elsewhere. The amount is the smaller of what is posted to the
-- two.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   :digits        of the production's currency
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--   bill_posting   all other live rows up to now, on accounts that are asked about
--   vendor_name    vendor, name: two spellings of one name are one
--   order_line     the lines of purchase orders as they stand
--
-- severity: medium
-- needs: purchase-orders or invoices or locations or vendors

with named as materialized (
    select p.vendor, p.vendor_id, sum(p.base_minor) as base_minor,
           min(array[p.load, p.file_line]) as place
    from bill_posting p
    where p.feed in ('invoices', 'locations') and p.vendor is not null
    group by p.vendor, p.vendor_id
  union all
    select l.vendor, l.vendor_id, 0, min(array[l.load, l.file_line])
    from order_line l
    join named_account a on a.account = l.account and a.asked
    where l.production = :production and l.status <> 'void'
    group by l.vendor, l.vendor_id
  union all
    select name, vendor_id, 0, array[load, file_line] from vendor where production = :production
), party as materialized (
    select i.*, coalesce('id ' || id, 'name ' || vendor) collate "C" as party
    from (select *, coalesce(vendor_id, min(vendor_id) over (partition by vendor)) as id
          from named join vendor_name using (vendor)) i
), spelled as materialized (
    select party, name, max(id) as id, min(vendor) as vendor, min(place) as place,
           sum(sum(base_minor)) over (partition by party) as base_minor
    from party
    group by party, name
), name as materialized (
    select name, regexp_replace(name, '[^0-9]', '', 'g') as digits, length(name) as length,
           letters
    from (select distinct name from spelled) n
    cross join lateral (
        -- A bit for each letter it has, and one for each it has twice: a change of one letter
        -- changes at most two of them.
        select bit_or((1::bigint << code) | case when times > 1 then 1::bigint << code + 30
                                                 else 0 end) as letters
        from (select ascii(letter) % 30 as code, count(*) as times
              from string_to_table(n.name, null) as letter
              group by 1) l) b
    where length(regexp_replace(name, '[0-9]', '', 'g')) >= 8
), part as materialized (
    -- Of three parts of a name, two changes leave one as it is, at most two places away.
    select name, digits, length, letters, third,
           substr(name, length * third / 3 + 1, length * (third + 1) / 3 - length * third / 3)
               as text
    from name cross join generate_series(0, 2) as third
), piece as materialized (
    select n.name, n.digits, n.length + longer as length, letters, third,
           substr(n.name, (n.length + longer) * third / 3 + 1 + shift,
                  (n.length + longer) * (third + 1) / 3 - (n.length + longer) * third / 3) as text
    from name n
    cross join generate_series(0, 2) as longer
    cross join generate_series(0, 2) as third
    cross join generate_series(-2, 2) as shift
    where (n.length + longer) * third / 3 + shift >= 0
), candidate as materialized (
    select distinct least(l.name, s.name) as name, greatest(l.name, s.name) as other
    from piece s
    join part l on l.length = s.length and l.third = s.third and l.text = s.text
               and l.digits = s.digits
    where bit_count((l.letters # s.letters)::bit(64)) <= 4 and l.name <> s.name
), near as materialized (
    select name, other from candidate where is_near(name, other, 2)
), alike as materialized (
    select name, other from near
  union all
    select other, name from near
  union all
    select distinct name, name from spelled
), twin as (
    select distinct on (one.party, two.party)
           one.vendor = two.vendor as is_same,
           one.vendor || coalesce(' (' || one.id || ')', '') as first,
           two.vendor || coalesce(' (' || two.id || ')', '') as second,
           one.base_minor as first_amount, two.base_minor as second_amount,
           greatest(one.place, two.place) as place
    from spelled one
    join alike a on a.name = one.name
    join spelled two on two.name = a.other
    where one.party < two.party
    order by one.party, two.party, one.name <> two.name, one.name, two.name
), told as (
    select t.*, case when is_same then 'has two ids' else 'is written in two ways' end as what,
           amount_text(first_amount, :digits) || ' is posted to the first and '
           || amount_text(second_amount, :digits) || ' to the second. If it is one, give both the'
           || ' same vendor_id, so that what is billed twice is found.' as rest
    from twin t
)
select t.first || ', ' || t.second             as subject,
       ''                                      as account,
       least(abs(t.first_amount), abs(t.second_amount)) as amount_minor,
       t.first || ' and ' || t.second || ' may be one vendor that ' || t.what || '; ' || t.rest
                                               as message,
       'A vendor perhaps ' || t.what || '; ' || t.rest as mailable,
       f.path                                  as file,
       t.place[2]                              as file_line
from told t
join load f on f.production = :production and f.load = t.place[1]
