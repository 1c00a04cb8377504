-- What was said about the findings of accounts and categories that stand?
--
-- One row per note. account: the account the finding is about, or the subject, which of a category
-- is "category" and its code.
--
--   :production, :ending   the week whose findings were written

select coalesce(nullif(w.account, ''), n.subject) as account, n.text, n.amount_minor, n.cause,
       n.decided_by, n.recurs, n.noted_by
from standing_note n
left join week_finding w on w.production = n.production and w.check_id = n.check_id
                        and w.subject = n.subject and w.week_ending = :ending
where n.production = :production
order by account, n.note
