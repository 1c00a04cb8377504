-- Add what the merge wrote to the sums that reports read.

insert into account_week as w (production, account, episode, week, base_minor, prior_rows,
                               posting_rows, oldest)
select :production, account, coalesce(episode, ''), week, sum(base_minor),
       count(*) filter (where prior_period), count(*), min(posting_date)
from added
group by account, coalesce(episode, ''), week
on conflict (production, account, episode, week) do update set
    base_minor = w.base_minor + excluded.base_minor,
    prior_rows = w.prior_rows + excluded.prior_rows,
    posting_rows = w.posting_rows + excluded.posting_rows,
    oldest = least(w.oldest, excluded.oldest);

insert into relief_week as w (production, promise, number, line, account, week, currency,
                              amount_minor, base_minor, finals)
select :production, 'order', po_number, coalesce(po_line, ''), account, week, currency,
       sum(amount_minor), sum(base_minor),
       sum(case when not coalesce(po_final, false) then 0 when seq % 2 = 1 then 1 else -1 end)
from added
where po_number is not null
group by po_number, coalesce(po_line, ''), account, week, currency
on conflict (production, promise, number, line, account, week, currency) do update set
    amount_minor = w.amount_minor + excluded.amount_minor,
    base_minor = w.base_minor + excluded.base_minor,
    finals = w.finals + excluded.finals;

insert into relief_week as w (production, promise, number, line, account, week, currency,
                              amount_minor, base_minor, finals)
select :production, 'accrual', accrual_no, '', account, week, currency,
       sum(amount_minor), sum(base_minor), 0
from added
where accrual_no is not null
group by accrual_no, account, week, currency
on conflict (production, promise, number, line, account, week, currency) do update set
    amount_minor = w.amount_minor + excluded.amount_minor,
    base_minor = w.base_minor + excluded.base_minor;

insert into currency_week as w (production, week, currency, rate, amount_minor)
select :production, week, currency, rate, sum(amount_minor)
from added
where rate is not null
group by week, currency, rate
on conflict (production, week, currency, rate) do update set
    amount_minor = w.amount_minor + excluded.amount_minor;
