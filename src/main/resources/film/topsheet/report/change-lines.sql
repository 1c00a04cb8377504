-- Which changes to the locked budget are signed or asked for by the end of a week?
--
-- One row per line of a number dated up to the week, in their order: what is printed must not
-- hang on how the database finds its rows. Minor units. approved: it counts. from_kind: the section
-- that gives.
--
--   :production
--   :ending       this week-ending

select l.number, l.line, l.kind, l.from_account, l.to_account, l.amount_minor, l.reason,
       l.funded_by, l.approved_by, l.approved_on,
       coalesce(l.approved_on <= :ending, false)             as approved,
       coalesce(giver.section = 'CONTINGENCY', false)        as from_contingency,
       coalesce(taker.section = 'CONTINGENCY', false)        as to_contingency
from change_line l
left join chart_account giver on giver.production = l.production and giver.account = l.from_account
left join chart_account taker on taker.production = l.production and taker.account = l.to_account
where l.production = :production and (l.date <= :ending or l.approved_on <= :ending)
order by l.number, length(l.line), l.line
