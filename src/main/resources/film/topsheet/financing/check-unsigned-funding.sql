-- Which money is not signed?
--
-- One row per source of funding that nobody has signed by now. The amount is the source's; it is 0
-- where its currency has no rate.
--
--   :production   the production's number
--   :now          the week-ending of the report
--   :currency     the production's own
--   current_rate  currency, rate: the newest on or before now, else that of the budget
--
-- severity: high
-- needs: funding

with unsigned as (
    select s.*, coalesce(converted(s.amount_minor, s.currency,
                                   case when s.currency = :currency then 1 else r.rate end,
                                   :currency), 0) as base_minor
    from funding s
    left join current_rate r using (currency)
    where s.production = :production and (s.signed_on is null or s.signed_on > :now)
), told as (
    select *, ', ' || money_text(amount_minor, currency, :currency) || ', is '
              || case when signed_on is null then 'not signed'
                      else 'to be signed on ' || day_text(signed_on) end
              || '. It counts as no funds until then: have it signed, or find other money.' as rest
    from unsigned
)
select t.source     as subject,
       ''           as account,
       t.base_minor as amount_minor,
       'Funding ' || t.source || ' (' || t.kind || ' of ' || t.party || ')' || t.rest as message,
       'Funding ' || t.source || ' (' || t.kind || ')' || t.rest as mailable,
       f.path       as file,
       t.file_line
from told t
join load f on f.production = :production and f.load = t.load
