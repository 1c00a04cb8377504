-- Which expected exports did not come?
--
-- One row per rule with a weekday on which its export is expected, from the day after: no night
-- after the expected day before it loaded new bytes. Expected days before the first day of prep
-- don't count.
--
--   :as_of           the night's date
--   expected_export  pattern, weekday (1 Monday … 7 Sunday) and newest: the as-of date of the
--                    newest load of a file that the rule claims, null: none ever
--   phase            name, from_day, to_day
--
-- severity: high

with due as (
    select e.*, yesterday - (extract(isodow from yesterday)::int - e.weekday + 7) % 7 as expected
    from expected_export e
    cross join (select cast(:as_of as date) - 1 as yesterday) y
)
select d.pattern as subject,
       ''        as account,
       0         as amount_minor,
       d.pattern || ' was expected on ' || to_char(d.expected, 'FMDay') || ' '
       || day_text(d.expected)
       || case when d.newest is null then ' and none ever came.'
               else ' and did not come; the newest came on ' || day_text(d.newest) || ', '
                    || count_text(cast(:as_of as date) - d.newest, 'day', 'days') || ' ago.' end
       || ' Ask whoever exports it; what it would bring is in no figure.' as message,
       null      as mailable,
       ''        as file,
       0         as file_line
from due d
where (d.newest is null or d.newest <= d.expected - 7)
  and d.expected >= (select from_day from phase where name = 'prep')
