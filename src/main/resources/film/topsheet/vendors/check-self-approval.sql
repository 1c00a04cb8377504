-- Which purchase orders and changes were asked for and approved by one person?
--
-- One row per PO with an approved or closed line, and per change approved by now, of which a line
-- names the same person twice; the amount is the total of the PO's approved and closed lines, or of
-- the change, in base currency.
--
--   :production  the production's number
--   :now         the week-ending of the report
--   :currency    the production's own
--   :digits      of its minor unit
--   order_line   the lines of purchase orders as they stand
--
-- severity: high
-- needs: purchase-orders or changes

with approved as (
    select 'PO ' || po_number as subject, account, requested_by, approved_by, load, file_line,
           converted(amount_minor, currency, coalesce(rate, 1), :currency) as amount
    from order_line
    where production = :production and status in ('approved', 'closed')
  union all
    select 'change ' || number, to_account, requested_by, approved_by, load, file_line, amount_minor
    from change_line
    where production = :production and approved_on <= :now
), whole as (
    select subject, sum(amount) as amount,
           case when min(account) = max(account) then min(account) else '' end as account,
           min(approved_by) filter (where same_person(requested_by) = same_person(approved_by))
               as person,
           min(array[load, file_line])
               filter (where same_person(requested_by) = same_person(approved_by)) as place
    from approved
    group by subject
)
select w.subject,
       w.account,
       abs(w.amount) as amount_minor,
       capital(w.subject) || ', ' || amount_text(w.amount, :digits)
       || ', was asked for and approved by one person, ' || w.person
       || '. A second approval is needed.' as message,
       capital(w.subject) || ', ' || amount_text(w.amount, :digits)
       || ', was asked for and approved by one person. A second approval is needed.' as mailable,
       f.path        as file,
       w.place[2]    as file_line
from whole w
join load f on f.production = :production and f.load = w.place[1]
where w.person is not null
