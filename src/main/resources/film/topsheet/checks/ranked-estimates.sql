-- Which estimate is in force for every account and episode, and which were before it?
--
-- One row per estimate that decides something (a confirmation does not) and counts by now; age 1
-- is the newest of its account and episode. In force are these, but where the newest of the whole
-- account names no episode, it alone: then part is null, for the whole account. method is written
-- out: a figure without one is hold or etc.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   named_account  every account that a row names; asked: neither balance sheet nor contingency

create temporary table ranked_estimate on commit drop as
select account, episode, efc_minor, method, week, load, file_line, age,
       age = 1 and (newest_episode <> '' or episode = '') as is_in_force,
       case when newest_episode <> '' then episode end as part
from (select coalesce(n.chart_account, e.account) as account, e.episode, e.efc_minor,
             coalesce(e.method, case when e.efc_minor is null then 'etc' else 'hold' end)
                 as method,
             e.counts_from as week, e.load, e.file_line, row_number() over newest as age,
             first_value(e.episode) over (
                 partition by coalesce(n.chart_account, e.account)
                 order by e.counts_from desc, e.entered_at desc, e.load desc, e.file_line desc)
                 as newest_episode
      from estimate e
      join named_account n on n.account = e.account and n.asked
      where e.production = :production and e.counts_from <= :now
        and num_nonnulls(e.efc_minor, e.etc_minor, e.method) > 0
      window newest as (
          partition by coalesce(n.chart_account, e.account), e.episode
          order by e.counts_from desc, e.entered_at desc, e.load desc, e.file_line desc)) ranked
