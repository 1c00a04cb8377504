-- Which payroll did not come this week?
--
-- One row per payroll (rows that name none are one of their own) with live rows for each of the
-- weeks before this one and none for this week. The amount is their average.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   :weeks         how many weeks before must have come
--   :digits        of the production's currency
--   pay_posting    all live rows of payroll up to now, on accounts that are asked about
--
-- severity: high
-- needs: payroll
-- setting: weeks 3

with week as (
    select coalesce(p.payroll, '') as payroll, p.week_ending, sum(p.base_minor) as base_minor
    from pay_posting p
    where p.week_ending <= :now and p.week_ending >= :now - cast(7 * :weeks as int)
      and (:now - p.week_ending) % 7 = 0
    group by coalesce(p.payroll, ''), p.week_ending
), missing as (
    select payroll, case when payroll = '' then 'payroll without name'
                         else 'payroll ' || payroll end as name,
           round(sum(base_minor) / :weeks) as average
    from week
    group by payroll
    having count(*) filter (where week_ending < :now) = :weeks
       and count(*) filter (where week_ending = :now) = 0
)
select m.name || ', week ' || cast(:now as date) as subject,
       ''                                        as account,
       abs(m.average)                            as amount_minor,
       capital(m.name) || ' came for each of the ' || count_text(:weeks::int, 'week', 'weeks')
       || ' before and not for the week ending ' || day_text(:now) || '; it was '
       || amount_text(m.average, :digits) || ' a week. Ask the payroll company for it: it is cost'
       || ' of this week, and in no actual.'     as message,
       null                                      as mailable,
       ''                                        as file,
       0                                         as file_line
from missing m
