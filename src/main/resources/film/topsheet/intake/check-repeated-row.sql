-- Which files hold the same row more than once?
--
-- One row per file, as it last came; the amount is the sum of what repeats, in base currency. The
-- first of them counts, the others don't.
--
--   :production  the production's number
--   :digits      of the production's currency
--
-- severity: low

with newest as (
    select path, max(load) as load from active_load
    where production = :production and kind = 'file'
    group by path
)
select n.path as subject,
       ''     as account,
       abs(sum(r.base_minor)) as amount_minor,
       file_name(n.path) || case when count(*) = 1
           then ':' || min(r.file_line) || ' repeats a row with the same content, '
                || amount_text(abs(sum(r.base_minor)), :digits) || '; it counts once. If it is a'
                || ' supply of its own, give it a line of its own.'
           else ': ' || to_char(count(*), 'FM999,999,999,990') || ' rows, the first in line '
                || min(r.file_line) || ', repeat others with the same content, '
                || amount_text(abs(sum(r.base_minor)), :digits) || ' in all; they count once. If'
                || ' they are supplies of their own, give each a line of its own.' end
              as message,
       null   as mailable,
       n.path as file,
       min(r.file_line) as file_line
from newest n
join repeated_row r on r.production = :production and r.load = n.load
group by n.path
