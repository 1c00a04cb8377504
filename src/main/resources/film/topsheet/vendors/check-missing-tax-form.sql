-- Which vendors are paid without a tax form?
--
-- One row per vendor with paid invoices or location bills, of which one, or the list of vendors,
-- says that there is no tax form, and neither any bill nor the list that there is one. The amount
-- is what is paid by now.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   :above         minor units
--   :digits        of the production's currency
--   bill_posting   all other live rows up to now, on accounts that are asked about
--   vendor_name    vendor, name: two spellings of one name are one
--
-- severity: high
-- needs: invoices or locations
-- setting: above 0 amount

with spelled as materialized (
    select p.vendor, p.vendor_id, true as is_billed, bool_or(p.tax_form) as has_form,
           bool_or(not p.tax_form and p.paid_on <= :now) as has_none,
           coalesce(sum(p.base_minor) filter (where p.paid_on <= :now), 0) as paid,
           min(array[p.load, p.file_line]) filter (where not p.tax_form and p.paid_on <= :now)
               as place
    from bill_posting p
    where p.feed in ('invoices', 'locations') and p.vendor is not null
    group by p.vendor, p.vendor_id
  union all
    select name, vendor_id, false, tax_form, not tax_form, 0,
           case when not tax_form then array[load, file_line] end
    from vendor
    where production = :production
), party as (
    -- A row without id is of the id that its name has elsewhere.
    select s.*, coalesce('id ' || coalesce(vendor_id, min(vendor_id) over (
                             partition by name)), 'name ' || name) as party
    from spelled s
    join vendor_name using (vendor)
), bare as (
    select min(vendor) filter (where is_billed) as vendor, sum(paid) as paid,
           min(place) as place
    from party
    group by party
    having bool_or(has_none) and not coalesce(bool_or(has_form), false) and sum(paid) > :above
)
select 'vendor ' || b.vendor as subject,
       ''                    as account,
       b.paid                as amount_minor,
       b.vendor || ' was paid ' || amount_text(b.paid, :digits) || ' and has given no tax form.'
       || ' Ask for it, and pay nothing more until it comes.' as message,
       'A vendor was paid ' || amount_text(b.paid, :digits) || ' and has given no tax form.'
       || ' Ask for it, and pay nothing more until it comes.' as mailable,
       f.path                as file,
       b.place[2]            as file_line
from bare b
join load f on f.production = :production and f.load = b.place[1]
