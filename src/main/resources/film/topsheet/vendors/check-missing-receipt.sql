-- Who owes receipts for cash and cards?
--
-- One row per holder with live petty-cash lines of periods up to this week that say there is no
-- receipt (blank says nothing) and sum to more than 0; the amount is that sum.
--
--   :production   the production's number
--   :digits       of the production's currency
--   bill_posting  all live rows but those of payroll up to now, on accounts that are asked about
--
-- severity: medium
-- needs: petty-cash

with owed as (
    select (array_agg(p.holder order by p.load, p.file_line))[1] as holder, count(*) as rows,
           sum(p.base_minor) as amount, min(array[p.load, p.file_line]) as place,
           case when min(p.account) = max(p.account) then min(p.account) else '' end as account
    from bill_posting p
    where p.feed = 'petty-cash' and not p.receipt
    group by coalesce(same_person(p.holder), p.holder)
    having sum(p.base_minor) > 0
)
select 'holder ' || o.holder as subject,
       o.account,
       o.amount   as amount_minor,
       o.holder || ' has ' || count_text(o.rows, 'line', 'lines') || ' without receipt, '
       || amount_text(o.amount, :digits)
       || '. Ask for them before the next envelope is paid.' as message,
       'Lines of cash and cards without receipt: ' || to_char(o.rows, 'FM999,999,999,990')
       || ', one holder, ' || amount_text(o.amount, :digits)
       || '. Ask for them before the next envelope is paid.' as mailable,
       f.path     as file,
       o.place[2] as file_line
from owed o
join load f on f.production = :production and f.load = o.place[1]
