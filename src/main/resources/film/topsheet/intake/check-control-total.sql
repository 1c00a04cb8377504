-- Which totals that an export states differ from the rows they cover?
--
-- One row per total of a file, as it was last read; held rows with a readable amount are among the
-- rows. An export that was retracted asks nothing. The amount is the difference, in the currency of
-- the file.
--
--   :production  the production's number
--   :digits      of the production's currency
--
-- severity: blocking

with newest as (
    select distinct on (l.path) l.path, l.sha256, r.load
    from load_reading r join active_load l using (production, load)
    where r.production = :production
    order by l.path, r.load desc
), off as (
    select n.path, c.*, round(abs(c.stated - c.summed) * 10 ^ cast(:digits as int))::bigint as apart
    from newest n
    join load_control c on c.production = :production and c.load = n.load
    where abs(c.stated - c.summed) > c.tolerance
      -- What stands under its name now may be another content, known from elsewhere.
      and not exists (select from export_file f
                      where f.production = :production and f.path = n.path
                        and f.sha256 <> n.sha256 and f.state in ('loaded', 'known'))
)
select path || ' ' || scope || ' ' || column_name || ' ' || file_line as subject,
       ''    as account,
       apart as amount_minor,
       file_name(path) || ':' || file_line || ' states ' || trim_scale(stated) || ' in '
       || column_name || ' for ' || scope
       || '; the rows sum to ' || trim_scale(summed) || ', ' || amount_text(apart, :digits)
       || ' apart. ' || case when scope like '%, which loads as a row' then
              'It would count twice: name it under rows: in the profile, as: grand-total or'
               || ' as: subtotal.'
          when unread = '' then
              'Look for rows that are missing from the export, or that the profile leaves out.'
          else 'Not among them: ' || unread || '. Correct the export, or what the profile says of'
               || ' numbers.' end
              as message,
       null  as mailable,
       path  as file,
       file_line
from off
