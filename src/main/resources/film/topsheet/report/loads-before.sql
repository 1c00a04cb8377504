-- Up to which load were the books read by the last issued report, and before the last night?
--
-- One row. A night is the day its loads carry: since the last night is what came with the newest
-- load and the others of its day, so that a night that brings nothing changes nothing here. The
-- report's first version counts: nothing entered its week since. Null: no report, no load.
--
--   :production
--   :previous     the week of the last issued report; null before the first

with newest as (
    select load, as_of from load where production = :production order by load desc limit 1
)
select (select min(r.load) from issued_report r
        where r.production = :production and r.week_ending = :previous) as issue,
       (select as_of from newest) as night,
       coalesce((select max(l.load) from load l join newest n on l.as_of <> n.as_of
                 where l.production = :production), 0) as before_night
