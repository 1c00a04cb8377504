-- The cash of a production, week by week, as every report sees it; rewritten by every night until
-- the week is issued. opening + receipts - payments + unexplained = closing.
create table cash_week (
    production int not null, week_ending date not null,             -- of the report
    week date not null,                                             -- a week-ending
    actual boolean not null,
    opening_minor bigint not null, receipts_minor bigint not null, payments_minor bigint not null,
    unexplained_minor bigint not null, closing_minor bigint not null,
    drawn_minor bigint not null,                                    -- from funding, since the beginning
    drawdown_minor bigint,                                          -- as approved; null: no point by then
    primary key (production, week_ending, week),
    check (closing_minor = opening_minor + receipts_minor - payments_minor + unexplained_minor));

-- Where the cash stands. headroom = funds - cash; null without any source of funding.
create table cash_standing (
    production int not null, week_ending date not null,
    bank_minor bigint not null, lowest_week date, lowest_minor bigint,
    call_on date, call_minor bigint, needed_by date, without_minor bigint,
    cash_minor bigint not null, funds_minor bigint not null, headroom_minor bigint,
    signed_minor bigint not null, unsigned_minor bigint not null, floor_minor bigint not null,
    primary key (production, week_ending));

-- The approved curve as the nights of a week read it. That of an issued week is never changed.
create table drawdown_point (
    production int not null, week_ending date not null, date date not null,
    cumulative_minor bigint not null,
    primary key (production, week_ending, date));
