-- What the receipts and payments of a week are made of, as every report sees it: rewritten with
-- cash_week, whose receipts and payments are their sums.
create table cash_part (
    production int not null, week_ending date not null,             -- of the report
    week date not null,                                             -- a week-ending
    kind text not null,                     -- equity, funding, other-receipt, payment, deferred, held, tax
    name text not null,                     -- of a source of funding; of a section; else empty
    amount_minor bigint not null,           -- in, where the kind is a receipt; else out
    primary key (production, week_ending, week, kind, name));

-- What is added up to the funds and to the cash to complete, in the order in which it is read.
create table cash_balance (
    production int not null, week_ending date not null,             -- of the report
    place int not null,
    kind text not null,                     -- bank, undrawn, deposits, tax; final-cost, paid
    name text not null,                     -- of a source of funding; else empty
    amount_minor bigint not null,           -- paid is below zero
    primary key (production, week_ending, place));
