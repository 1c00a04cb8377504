-- Which payments does the bank not show, and which does it show that nobody booked?
--
-- One row per document of invoices or locations that was paid more than that many days ago, and
-- for which no bank line of the opposite amount is dated within as many days; and one per payment
-- in the bank, as old, that is none of them. What was paid together is one payment: all documents
-- of one `payment_ref`, else of one vendor and day; where the bank does not show these, each for
-- itself. A line is of one payment and a payment of one line, nearest date first. A payment is
-- the document in base currency with its recoverable tax. Payroll invoices explain lines, on
-- their `check_date`, and are not asked about; nor is what the bank received.
--
--   :production   the production's number
--   :now          the week-ending of the report; later periods are not looked at
--   :days         how long ago, and how far apart
--   :currency     the production's own
--   :digits       of its minor unit
--   bill_row      every live posting but those of payroll, on whatever account
--   pay_document  per payroll invoice what is paid, and when
--   vendor_name   vendor, name: two spellings of one name are one
--
-- severity: medium
-- needs: invoices or locations, bank
-- setting: days 10

with line as materialized (
    select row_number() over (order by load, file_line) as line, account, reference, description,
           date, -amount_minor as amount, load, file_line
    from bank_line
    where production = :production and amount_minor <> 0
), paid as materialized (
    select p.feed, p.document,
           sum(p.base_minor + case when p.tax_recoverable_minor is null then 0
                                   else converted(p.tax_recoverable_minor, p.currency,
                                                  coalesce(p.rate, 1), :currency) end)::bigint
               as amount,
           max(p.paid_on) as day, max(p.payment_ref) as payment_ref,
           max(p.vendor_id) as vendor_id, max(p.vendor) as vendor,
           min(array[p.load, p.file_line]) as place,
           case when min(p.account) = max(p.account) then min(p.account) else '' end as account
    from bill_row p
    where p.week <= :now and p.feed in ('invoices', 'locations') and p.paid_on is not null
    group by p.feed, p.document
  union all
    select 'payroll', document, paid_minor::bigint, paid_on, null, null, null, null, ''
    from pay_document
    where paid_on is not null
), document as materialized (
    select row_number() over (order by feed, document) as document_at, d.*,
           case when feed = 'payroll' then null
                when payment_ref is not null then 'ref ' || payment_ref
                else 'day ' || day || ' ' || coalesce(vendor_id, n.name) end as together
    from paid d
    left join vendor_name n using (vendor)
    where amount <> 0
), grouped as materialized (
    select together, min(document_at) as group_at, sum(amount)::bigint as amount,
           max(day) as day, max(payment_ref) as payment_ref
    from document
    where together is not null
    group by together
    having count(*) > 1
), payment as (
    -- What was paid together is below 0, and goes before what was paid for itself.
    select -group_at as payment, group_at, amount, day, payment_ref from grouped
  union all
    select d.document_at, g.group_at, d.amount, d.day, d.payment_ref
    from document d
    left join grouped g using (together)
), near as materialized (
    select p.payment, p.group_at, p.payment_ref, l.line, l.reference, l.date,
           abs(p.day - l.date) as apart
    from payment p
    join line l using (amount)
    where abs(p.day - l.date) <= cast(:days as int)
), alone as materialized (
    -- Almost all: a payment and a line near each other, and nothing else near either.
    select payment, group_at, line
    from near
    where payment in (select payment from near group by payment having count(*) = 1)
      and line in (select line from near group by line having count(*) = 1)
      and (group_at is null
           or group_at in (select group_at from near group by group_at having count(*) = 1))
), pair as materialized (
    select payment, group_at, line, row_number() over (
               order by payment > 0, apart,
                        case when payment_ref is not null
                             then same_number(payment_ref) = same_number(reference) end
                            is not true,
                        date, line, payment) as place
    from near
    where payment not in (select payment from alone)
), found as materialized (
    -- Each step takes the pairs that nothing nearer disputes, and leaves what they use up.
    with recursive step (payment, group_at, line, place, is_match) as (
        select payment, group_at, line, place,
               row_number() over (partition by payment order by place) = 1
               and row_number() over (partition by line order by place) = 1
               and (payment < 0 or not bool_or(payment < 0) over (partition by group_at))
        from pair
      union all
        select payment, group_at, line, place,
               row_number() over (partition by payment order by place) = 1
               and row_number() over (partition by line order by place) = 1
               and (payment < 0 or not bool_or(payment < 0) over (partition by group_at))
        from (select *, bool_or(is_match) over (partition by payment)
                        or bool_or(is_match) over (partition by line)
                        or bool_or(is_match and payment < 0) over (partition by group_at)
                            as is_used
              from step) s
        where not is_used
    )
    select payment, group_at, line from step where is_match
  union all
    select payment, group_at, line from alone
), unpaid_at as (
    select document_at from document
    where feed <> 'payroll' and day < :now - cast(:days as int)
  except
    select payment from found
  except
    select d.document_at
    from document d
    join grouped g using (together)
    join found f on f.payment = -g.group_at
), unbooked as (
    select line from line
    where amount > 0 and date < :now - cast(:days as int)
  except
    select line from found
), unpaid as (
    select d.*, document_text(feed, document) as what,
           ' was paid on ' || day_text(day) as paid, coalesce(' by ' || payment_ref, '') as means,
           ', and the bank shows no line of '
           || amount_text(-amount, :digits) || ' within ' || count_text(:days::bigint, 'day', 'days')
           || '. Ask the bank, or take the payment date back.' as rest
    from document d
    join unpaid_at using (document_at)
), told as (
    select what as subject, account, amount, place,
           capital(what) || coalesce(' of ' || vendor, '') || paid || means || rest as message,
           capital(what) || paid || rest as mailable
    from unpaid
  union all
    select 'bank line ' || reference || coalesce(', account ' || nullif(account, ''), ''), account,
           amount, array[load, file_line],
           'The bank paid ' || amount_text(amount, :digits) || ' on ' || day_text(date)
           || coalesce(' from account ' || nullif(account, ''), '') || ' ('
           || concat_ws(', ', reference, description) || ')' || rest,
           'The bank paid ' || amount_text(amount, :digits) || ' on ' || day_text(date) || rest
    from line
    join unbooked using (line)
    cross join (select ', and nothing of that amount is booked as paid within '
                       || count_text(:days::bigint, 'day', 'days') || ' of it. Book it, enter when'
                       || ' it was paid, or ask the bank.' as rest) r
)
select t.subject,
       t.account,
       abs(t.amount)::bigint as amount_minor,
       t.message,
       t.mailable,
       f.path     as file,
       t.place[2] as file_line
from told t
join load f on f.production = :production and f.load = t.place[1]
