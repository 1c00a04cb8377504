-- How checks write a rate. Nothing is stored.

-- 58.50 as an amount; 17.857142 as it stands, for a rate may have more decimals than its currency.
create function rate_text(rate numeric, digits int) returns text language sql immutable
    parallel safe return
    case when scale(trim_scale(rate)) <= digits then amount_text(rate * 10::numeric ^ digits, digits)
         else trim_scale(rate)::text end;
