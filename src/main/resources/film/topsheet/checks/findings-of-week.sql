-- What must somebody look at in a week's report, and what was said about it?
--
-- One row per finding of the week, money first, then severity. The messages end with the waiver
-- and the note. A finding of an older week may be cleared: that is what the newest week drafted
-- says.
--
--   :production  the production's number
--   :now         the week-ending of the report

select f.finding, w.check_id, w.severity, f.state, w.account, w.subject, w.amount_minor,
       w.message || s.said as message, w.mailable || s.said as mailable, w.file, w.file_line,
       f.first_seen
from week_finding w
join finding f using (production, check_id, subject)
join production p using (production)
left join finding_waiver v on v.production = f.production and v.waiver = f.waiver
left join finding_note n on n.production = f.production and n.note = f.note
cross join lateral (
    select concat(
        case when f.state = 'waived'
             then ' Waived to ' || day_text(v.until) || ' by ' || v.waived_by || ': '
                  || sentence(v.reason) end,
        case when n.note is not null
             then ' Note by ' || n.noted_by || ': ' || sentence(n.text)
                  || coalesce(' (' || nullif(concat_ws('; ',
                         amount_text(n.amount_minor, p.digits),
                         'cause: ' || n.cause, 'decided by ' || n.decided_by,
                         case when n.recurs then 'recurs' when not n.recurs then 'does not recur'
                         end), '') || ')', '') end) as said) s
where w.production = :production and w.week_ending = :now
order by w.amount_minor desc,
         array_position(array['blocking', 'high', 'medium', 'low'], w.severity),
         w.account, w.check_id, w.subject collate "C"
