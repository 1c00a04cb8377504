-- Which contributions are overdue?
--
-- One row per source, party and day before now on which something was due that is not received by
-- now. The amount is what is missing of it; it is 0 where its currency has no rate.
--
--   :production   the production's number
--   :now          the week-ending of the report
--   :currency     the production's own
--   current_rate  currency, rate: the newest on or before now, else that of the budget
--
-- severity: high
-- needs: contributions

with overdue as (
    select source, party, due_on, currency, sum(amount_minor) as amount_minor,
           min(array[load, file_line]) as place
    from contribution
    where production = :production and due_on < :now
      and (received_on is null or received_on > :now)
    group by source, party, due_on, currency
), told as (
    select o.*, coalesce(converted(o.amount_minor, o.currency,
                                   case when o.currency = :currency then 1 else r.rate end,
                                   :currency), 0) as base_minor,
           ', due on ' || day_text(due_on) || ', is ' || count_text(:now - due_on, 'day', 'days')
           || ' late. Ask for it; until it comes the plan of payments lacks it.' as rest
    from overdue o
    left join current_rate r using (currency)
)
select t.source || ', ' || t.party || ', ' || t.due_on as subject,
       ''              as account,
       abs(t.base_minor) as amount_minor,
       money_text(t.amount_minor, t.currency, :currency) || ' of ' || t.party || ' for '
       || t.source || t.rest as message,
       'A contribution to ' || t.source || t.rest as mailable,
       f.path          as file,
       t.place[2]      as file_line
from told t
join load f on f.production = :production and f.load = t.place[1]
