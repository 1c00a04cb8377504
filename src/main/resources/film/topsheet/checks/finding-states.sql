-- Set what is open, waived and cleared by the findings of the newest week drafted.
--
-- A waiver lives while its date has not passed (that day included) and the amount has not grown;
-- a blocking finding has none. Dead, it is forgotten and the finding is news again, as is one that
-- was cleared and comes back. A note lives as long as its finding is found; one that rests by
-- it is no news.
--
--   :production  the production's number
--   :now         the newest week drafted
--   :as_of       the night's date

with found as (
    select f.check_id, f.subject, w.amount_minor, w.severity,
           w.subject is not null as is_found,
           coalesce(s.until >= cast(:as_of as date) and w.amount_minor <= s.amount_minor
                    and w.severity <> 'blocking', false) as is_waived
    from finding f
    left join finding_waiver s on s.production = f.production and s.waiver = f.waiver
    left join week_finding w on w.production = f.production and w.check_id = f.check_id
                            and w.subject = f.subject and w.week_ending = :now
    where f.production = :production
)
update finding f
set state = case when not n.is_found then 'cleared' when n.is_waived then 'waived'
                 else 'open' end,
    amount_minor = coalesce(n.amount_minor, f.amount_minor),
    severity = coalesce(n.severity, f.severity),
    announced = f.announced
                and not (n.is_found and not n.is_waived
                         and f.state in ('cleared', 'waived')
                         and (f.note is null or f.check_id <> 'over-threshold')),
    waiver = case when n.is_waived or not n.is_found then f.waiver end,
    note = case when n.is_found then f.note end
from found n
where f.production = :production and f.check_id = n.check_id and f.subject = n.subject
  and (n.is_found or f.state <> 'cleared' or f.note is not null)
