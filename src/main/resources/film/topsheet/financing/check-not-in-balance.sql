-- Is there less money than the film still has to pay?
--
-- At most one row: while some funding is known and the funds to complete are below the cash to
-- complete. The amount is what is missing.
--
--   :production  the production's number
--   :now         the week-ending of the report
--   :digits      of the production's currency
--
-- severity: blocking
-- needs: funding

select 'production'    as subject,
       ''              as account,
       -headroom_minor as amount_minor,
       'The film is not in balance: ' || amount_text(cash_minor, :digits) || ' is still to be paid,'
       || ' without contingency and deferrals, and ' || amount_text(funds_minor, :digits)
       || ' is in the bank, signed and undrawn, or comes back. '
       || amount_text(-headroom_minor, :digits) || ' is missing'
       || case when unsigned_minor > 0
               then '; ' || amount_text(unsigned_minor, :digits) || ' of funding is not signed'
               else '' end
       || '. Have funding signed, find more, or lower the final cost.' as message,
       null            as mailable,
       ''              as file,
       0               as file_line
from cash_standing
where production = :production and week_ending = :now and headroom_minor < 0
