-- What should have been delivered by now?
--
-- One row per item that was due before now and is not delivered by now. The amount is what its
-- delivery holds up.
--
--   :production  the production's number
--   :now         the week-ending of the report
--   :digits      of the production's currency
--
-- severity: medium
-- needs: deliverables

select d.item as subject,
       ''     as account,
       coalesce(d.amount_blocked_minor, 0) as amount_minor,
       d.item || ' was due on ' || day_text(d.due_on) || ', '
       || count_text(:now - d.due_on, 'day', 'days') || ' ago, and is not delivered'
       || case when d.amount_blocked_minor > 0
               then ': ' || amount_text(d.amount_blocked_minor, :digits) || ' waits for it'
               else '' end
       || '. Deliver it, or agree on another day.' as message,
       null   as mailable,
       f.path as file,
       d.file_line
from deliverable d
join load f on f.production = d.production and f.load = d.load
where d.production = :production and d.due_on < :now
  and (d.delivered_on is null or d.delivered_on > :now)
