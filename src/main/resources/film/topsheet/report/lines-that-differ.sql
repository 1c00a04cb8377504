-- Which lines of an issued report are not what the books as issued give again?
--
-- One row per account and episode of which any figure differs, or that only one side has; minor
-- units, null where a side has no such line.
--
--   :production
--   :ending       the week, its forecast made again in cost_line

select account, episode, i.efc_minor as issued_efc, c.efc_minor as made_efc
from (select * from line_as_issued where production = :production) i
full join (select * from cost_line where production = :production and week_ending = :ending) c
     using (account, episode)
where (i.this_period_minor, i.to_date_minor, i.orders_minor, i.accruals_minor, i.etc_minor,
       i.efc_minor, i.locked_minor, i.changes_minor, i.previous_efc_minor, i.method,
       i.estimate_week)
      is distinct from
      (c.this_period_minor, c.to_date_minor, c.orders_minor, c.accruals_minor, c.etc_minor,
       c.efc_minor, c.locked_minor, c.changes_minor, c.previous_efc_minor, c.method,
       c.estimate_week)
order by account, episode
