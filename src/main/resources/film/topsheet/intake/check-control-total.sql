-- Which totals that an export states differ from the rows they cover?
--
-- One row per total of a file, as it last came; held rows with a readable amount are among the rows.
-- The amount is the difference, in the currency of the file.
--
--   :production  the production's number
--   :digits      of the production's currency
--
-- severity: blocking

with newest as (
    select path, max(load) as load from load
    where production = :production and kind = 'file'
    group by path
), off as (
    select n.path, c.*, round(abs(c.stated - c.summed) * 10 ^ cast(:digits as int))::bigint as apart
    from newest n
    join load l on l.production = :production and l.path = n.path and l.kind = 'file'
               and l.sha256 = (select sha256 from load
                               where production = :production and load = n.load)
    join load_control c on c.production = :production and c.load = l.load
    where c.stated <> c.summed
)
select path || ' ' || scope || ' ' || column_name || ' ' || file_line as subject,
       ''    as account,
       apart as amount_minor,
       file_name(path) || ':' || file_line || ' states ' || trim_scale(stated) || ' in '
       || column_name || ' for ' || scope
       || '; the rows sum to ' || trim_scale(summed) || ', ' || amount_text(apart, :digits)
       || ' apart. Look for rows that are missing from the export, or that the profile leaves out.'
              as message,
       null  as mailable,
       path  as file,
       file_line
from off
