-- How does every mail of a production stand?
--
-- One row per mail, oldest report first, with the newest of its events; not the mail itself,
-- which may be large.
--
--   :production  the production's number

select o.week_ending, o.version, o.number, o.recipient, o.name, o.address, o.message_id,
       e.event, e.at, e.state, e.attempts, e.next_try, e.says, e.by_whom
from outbox o
cross join lateral (
    select event, at, state, attempts, next_try, says, by_whom
    from mail_event e
    where e.production = o.production and e.week_ending = o.week_ending
      and e.version = o.version and e.recipient = o.recipient
    order by event desc limit 1) e
where o.production = :production
order by o.week_ending, o.version, o.number
