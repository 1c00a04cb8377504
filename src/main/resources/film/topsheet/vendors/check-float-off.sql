-- Which floats do not count up?
--
-- One row per holder of whose newest count up to now cash and receipts together are not the float,
-- by more than the tolerance. The amount is the difference.
--
--   :production  the production's number
--   :now         the week-ending of the report; later counts are not looked at
--   :digits      of the production's currency
--   :above       minor units
--
-- severity: medium
-- needs: float-counts
-- setting: above 0 amount

with newest as (
    select distinct on (coalesce(same_person(holder), holder)) *,
           cash_minor + receipts_minor - float_minor as difference
    from float_count
    where production = :production and counted_on <= :now
    order by coalesce(same_person(holder), holder), counted_on desc, load desc, file_line desc
), told as (
    select *, ' was counted on ' || day_text(counted_on) || ': '
              || amount_text(cash_minor, :digits) || ' in cash and '
              || amount_text(receipts_minor, :digits) || ' in receipts make '
              || amount_text(cash_minor + receipts_minor, :digits) || ', '
              || amount_text(abs(difference), :digits)
              || case when difference < 0
                      then ' less than the float. Have what is missing found, or paid back.'
                      else ' more than the float. Count again; a receipt may be of another'
                           || ' envelope.' end as rest
    from newest
    where abs(difference) > :above
)
select 'holder ' || t.holder as subject,
       coalesce(t.account, '') as account,
       abs(t.difference)     as amount_minor,
       'The float of ' || amount_text(t.float_minor, :digits) || ' that ' || t.holder || ' holds'
       || t.rest             as message,
       'A float of ' || amount_text(t.float_minor, :digits) || t.rest as mailable,
       f.path                as file,
       t.file_line
from told t
join load f on f.production = :production and f.load = t.load
