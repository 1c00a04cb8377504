-- What was posted in other currencies, summed, so that a report never reads the ledger for it. Kept
-- in the transaction of the postings, like the other sums.

create table currency_week (
    production   int     not null,
    week         date    not null,
    currency     text    not null collate "C",
    rate         numeric not null,                                  -- that the postings were converted at
    amount_minor bigint  not null,                                  -- in that currency
    primary key (production, week, currency, rate)
);

insert into currency_week
select production, week, currency, rate, sum(amount_minor)
from posting
where rate is not null
group by production, week, currency, rate;
