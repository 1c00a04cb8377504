-- Who is perhaps paid twice?
--
-- One row per person, week and two payroll invoices that pay the same component for the same hours,
-- unless a negative row of that component and week takes one of them back or one invoice names the
-- other in `supplements`; the amount is what the later one pays. And one row per person on payroll
-- as an employee, or with no engagement on any row, who is also a vendor of invoices, by name or
-- because the list of vendors says whose company it is; the amount is what these sum to. A person
-- is one employee_id; without one, one name.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   :digits        of the production's currency
--   pay_posting    all live rows of payroll up to now, on accounts that are asked about
--   pay_sum        the same added up by person, plan and component
--   bill_posting   all other live rows up to now, on accounts that are asked about
--   vendor_name    vendor, name: two spellings of one name are one
--
-- severity: high
-- needs: payroll

with repeated as materialized (
    select coalesce('id ' || employee_id, 'name ' || same_person(employee)) as person,
           week_ending, component, hours
    from pay_posting
    where hours > 0 and base_minor > 0
    group by coalesce('id ' || employee_id, 'name ' || same_person(employee)), week_ending,
             component, hours
    having min(document) < max(document)
), paid as materialized (
    select coalesce('id ' || employee_id, 'name ' || same_person(employee)) as person,
           week_ending, component, abs(hours) as hours, document, base_minor, employee,
           supplements, account, load, file_line
    from pay_posting
    where (hours > 0 or base_minor < 0) and exists (select from repeated)
), back as materialized (
    select p.person, p.week_ending, p.component, p.hours, p.base_minor
    from paid p
    where p.base_minor < 0
      and exists (select from repeated r
                  where r.person = p.person and r.week_ending = p.week_ending
                    and r.component = p.component)
), part as materialized (
    select p.person, p.week_ending, p.component, p.hours, p.document,
           sum(p.base_minor) as base_minor, max(p.employee) as employee,
           array_agg(p.supplements) as supplements, min(array[p.load, p.file_line]) as place,
           min(p.account) as account, max(p.account) as last_account
    from paid p
    join repeated r using (person, week_ending, component, hours)
    where p.base_minor > 0
    group by p.person, p.week_ending, p.component, p.hours, p.document
), twice as (
    -- What a row moves to a later file for is an amendment: in the subject the numbers decide.
    select e.person, e.week_ending, e.document as first, l.document as second, e.component, e.hours,
           e.employee, e.account, l.last_account,
           case when e.arrived < l.arrived then l.base_minor else e.base_minor end as base_minor,
           case when e.arrived < l.arrived then l.place else e.place end as place
    from (select *, min(place) over (partition by document) as arrived from part) e
    join (select *, min(place) over (partition by document) as arrived from part) l
         using (person, week_ending, component, hours)
    where e.document < l.document
      and not coalesce(l.document = any(e.supplements), false)
      and not coalesce(e.document = any(l.supplements), false)
      and not exists (select from back b
                      where b.person = l.person and b.week_ending = l.week_ending
                        and b.component = l.component
                        and (b.hours = l.hours or b.base_minor in (-e.base_minor, -l.base_minor)))
), pair as (
    select person, week_ending, first, second, sum(base_minor) as base_minor,
           string_agg(component || ' of ' || trim_scale(hours) || ' hours', ', '
                      order by component, hours) as what,
           max(employee) as employee, min(place) as place,
           case when min(account) = max(last_account) then min(account) else '' end as account
    from twice
    group by person, week_ending, first, second
), employed as materialized (
    select same_person(p.employee) as name, max(p.employee) as employee,
           array_agg(distinct p.employee_id) as ids
    from (select employee, employee_id, count(engagement) as engagements,
                 coalesce(bool_or(engagement = 'employee'), false) as is_employee
          from pay_sum
          group by employee, employee_id) p
    group by same_person(p.employee)
    having bool_or(p.is_employee) or sum(p.engagements) = 0
), biller as materialized (
    select distinct vendor, vendor_id from bill_posting where feed = 'invoices'
), company as (
    select e.name, l.vendor_id, v.name as vendor
    from vendor l
    join vendor_name v on v.vendor = l.name
    join (select name, unnest(ids) as id from employed) e on e.id = l.employee_id
    where l.production = :production
), owner as (
    select e.name, b.vendor, b.vendor_id
    from biller b join employed e on e.name = same_person(b.vendor)
  union
    select c.name, b.vendor, b.vendor_id
    from biller b join company c on c.vendor_id = b.vendor_id
  union
    select c.name, b.vendor, b.vendor_id
    from biller b
    join vendor_name v using (vendor)
    join company c on c.vendor = v.name and b.vendor_id is null
), billing as (
    select e.employee, sum(p.base_minor) as base_minor, count(distinct p.document) as documents,
           min(p.document) as first_document,
           min(array[p.load, p.file_line]) as place,
           case when min(p.account) = max(p.account) then min(p.account) else '' end as account
    from owner o
    join employed e using (name)
    join bill_posting p on p.feed = 'invoices' and p.vendor = o.vendor
                       and p.vendor_id is not distinct from o.vendor_id
    group by e.name, e.employee
    having sum(p.base_minor) <> 0
), told as (
    select employee || ', week ' || week_ending || ', payroll invoices ' || first || ' and '
           || second as subject, account, base_minor, employee, place,
           ' is paid twice for the week ending ' || day_text(week_ending) || ' on payroll invoices '
           || first || ' and ' || second as what, ' (' || what || ')' as detail,
           ': ' || amount_text(base_minor, :digits) || ' on the later. If it was worked once, have'
           || ' it taken back.' as rest
    from pair
  union all
    select employee, account, base_minor, employee, place,
           ' is on payroll as an employee and also bills ' || amount_text(base_minor, :digits)
           || ' in ' || count_text(documents, 'invoice', 'invoices'),
           ' (' || case when documents > 1 then 'the first ' else '' end || first_document || ')',
           '. If it is for work, have it paid through payroll; if for rental or goods, waive this.'
    from billing
)
select t.subject,
       t.account,
       abs(t.base_minor)                        as amount_minor,
       t.employee || t.what || t.detail || t.rest as message,
       'A person' || t.what || t.rest           as mailable,
       f.path                                   as file,
       t.place[2]                               as file_line
from told t
join load f on f.production = :production and f.load = t.place[1]
