-- Which payroll invoices do not add up to the total they state?
--
-- One row per payroll invoice with a row of a period up to this week that states a total: its live
-- rows of all periods do not sum to it, or they state two. The amount is the difference (of two
-- totals, the larger one) in base currency.
--
--   :production  the production's number
--   :now         the week-ending of the report
--   :currency    the production's own
--
-- severity: blocking
-- needs: payroll

with invoice as (
    select document, currency, rate, amount_minor, lowest, highest
    from pay_document
    where first_week <= :now and (lowest <> amount_minor or highest <> amount_minor)
), off as (
    select i.*, greatest(abs(amount_minor - lowest), abs(amount_minor - highest)) as difference,
           (select count(*) from held_row h
            where h.production = :production and h.feed = 'payroll' and h.until_load is null
              and starts_with(h.row_key, i.document || chr(31))) as held,
           (select min(array[p.load, p.file_line]) from live_posting p
            where p.production = :production and p.feed = 'payroll'
              and p.document = i.document) as place
    from invoice i
)
select 'payroll invoice ' || o.document as subject,
       ''                               as account,
       converted(o.difference, o.currency, coalesce(o.rate, 1), :currency) as amount_minor,
       'Payroll invoice ' || o.document || ' states '
       || money_text(o.lowest, o.currency, :currency)
       || case when o.lowest <> o.highest
               then ' and ' || money_text(o.highest, o.currency, :currency)
                    || ' as its total, and its rows' else ' and its rows' end
       || ' add up to ' || money_text(o.amount_minor, o.currency, :currency)
       || '; they differ by ' || money_text(o.difference, o.currency, :currency) || '.'
       || case when o.held > 0 then ' ' || count_text(o.held, 'row of it is', 'rows of it are')
                                    || ' held: correct what rejects.csv says.'
               else ' Ask the payroll company for the whole invoice, or correct the total.' end
                                        as message,
       null                             as mailable,
       f.path                           as file,
       o.place[2]                       as file_line
from off o
join load f on f.production = :production and f.load = o.place[1]
