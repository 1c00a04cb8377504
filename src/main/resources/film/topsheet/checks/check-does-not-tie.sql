-- Which sums of the tie-out differ?
--
-- One row per line of the proof, file and currency whose two sides are not equal to the cent. The
-- amount is the difference; 0 where rows are counted and where the currency is another one. The
-- trial balance has a check of its own.
--
--   :production  the production's number
--   :now         the week-ending of the report
--   :currency    the production's own
--   :digits      of its minor unit
--
-- severity: blocking

with line as (
    select t.*, abs(left_minor - right_minor) as difference,
           case when proof like 'rows%' then to_char(left_minor, 'FM999,999,999,999,990')
                else money_text(left_minor, t.currency, :currency) end as one_side,
           case when proof like 'rows%' then to_char(right_minor, 'FM999,999,999,999,990')
                else money_text(right_minor, t.currency, :currency) end as other_side
    from tie_out t
    where production = :production and week_ending = :now and left_minor <> right_minor
      and proof <> 'trial balance'
)
select concat_ws(', ', proof, nullif(file, ''), nullif(currency, :currency)) as subject,
       ''                                                                    as account,
       case when proof like 'rows%' or currency <> :currency then 0 else difference end
                                                                             as amount_minor,
       case when proof = 'rows read'
            then file_name(file) || ': ' || one_side || ' rows read, ' || other_side
                 || ' accounted for'
            when proof = 'amounts read'
            then file_name(file) || ': ' || one_side || ' read, ' || other_side || ' accounted for'
            when proof = 'ledger'
            then 'The report and later weeks hold ' || one_side || ', the ledger ' || other_side
            else 'The ledger holds ' || one_side || ', the files brought ' || other_side
                 || ' less reversals'
       end
       || case when proof = 'rows read' then ': ' || count_text(difference, 'row', 'rows')
               else ': ' || money_text(difference, currency, :currency) end
       || ' unexplained. Run the night again; if it stays, the database was changed from outside:'
       || ' restore the last backup.'                                        as message,
       null                                                                  as mailable,
       file,
       0                                                                     as file_line
from line
