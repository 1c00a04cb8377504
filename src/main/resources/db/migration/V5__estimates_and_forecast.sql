-- What each account will come to: what people estimated, and the figures that follow.

-- counts_from: its week-ending; of one that loaded after that week was issued, the first week open
-- at that load. efc and etc are in the production's currency.
create table estimate_version (
    production int not null, account text not null collate "C", episode text not null collate "C",
    entered_at timestamptz not null, load int not null, file_line bigint not null, row_hash uuid not null,
    week_ending date not null, counts_from date not null, efc_minor bigint, etc_minor bigint, method text,
    reason text not null, entered_by text not null,
    primary key (production, account, episode, entered_at, load, file_line));
create view estimate as
select distinct on (production, account, episode, entered_at) * from estimate_version
order by production, account, episode, entered_at, load desc, file_line desc;

-- The forecast of a week, one row per account and episode; rewritten by every night until issued.
create table cost_line (
    production int not null, week_ending date not null, account text not null collate "C",
    episode text not null collate "C",
    this_period_minor bigint not null, to_date_minor bigint not null, orders_minor bigint not null,
    accruals_minor bigint not null, etc_minor bigint not null, efc_minor bigint not null,
    locked_minor bigint not null, changes_minor bigint not null, previous_efc_minor bigint not null,
    held_minor bigint,                                              -- the figure a held estimate stands at
    method text not null, estimate_week date,
    schedule_efc_minor bigint, held_efc_minor bigint,
    unbudgeted boolean not null, exceeded boolean not null, prior_period boolean not null,
    credit_expected boolean not null, locked_item boolean not null,
    in_chart boolean not null, name text not null, category text not null, category_name text not null,
    section text not null,
    primary key (production, week_ending, account, episode),
    check (efc_minor = to_date_minor + orders_minor + accruals_minor + etc_minor));

-- What is left of every approved order line and accrual at the end of a week, zero included.
create table commitment (
    production int not null, week_ending date not null,
    promise text not null check (promise in ('order', 'accrual')),
    number text not null collate "C", line text not null collate "C", account text not null collate "C",
    episode text not null collate "C",
    left_minor bigint not null,                                     -- in the promise's own currency
    left_base_minor bigint not null, relieved_minor bigint not null,
    primary key (production, week_ending, promise, number, line));
