-- What the financiers approved, and every signed change since. Every version of a row is kept; the
-- view of the table's name without _version shows the newest of each key.

create table chart_account_version (
    production int not null, account text not null collate "C", load int not null, file_line bigint not null,
    row_hash uuid not null,
    name text not null, category text not null collate "C", category_name text, section text, kind text not null,
    phase text, driver text, cash text, locked_item boolean not null, bonded boolean not null,
    qualifies boolean not null,
    primary key (production, account, load, file_line));
create view chart_account as
select distinct on (production, account) * from chart_account_version
order by production, account, load desc, file_line desc;

create table budget_line_version (
    production int not null, account text not null collate "C", line text not null collate "C",
    load int not null, file_line bigint not null, row_hash uuid not null,
    description text, quantity numeric, unit text, multiplier numeric, rate numeric, fringe_percent numeric,
    currency text not null, amount_minor bigint not null,
    budget_rate numeric,                                            -- null: the production's own currency
    base_minor bigint not null,
    phase text, episode text not null collate "C", set_code text, location text,
    primary key (production, account, line, load, file_line));
create view budget_line as
select distinct on (production, account, line) * from budget_line_version
order by production, account, line, load desc, file_line desc;

create table change_line_version (
    production int not null, number text not null collate "C", line text not null collate "C",
    load int not null, file_line bigint not null, row_hash uuid not null,
    date date not null, kind text, from_account text collate "C", to_account text not null collate "C",
    amount_minor bigint not null, reason text not null, funded_by text, requested_by text, approved_by text,
    approved_on date, episode text not null collate "C",
    primary key (production, number, line, load, file_line));
create view change_line as
select distinct on (production, number, line) * from change_line_version
order by production, number, line, load desc, file_line desc;

create table exchange_rate_version (
    production int not null, date date not null, currency text not null collate "C",
    load int not null, file_line bigint not null, row_hash uuid not null, rate numeric not null,
    primary key (production, date, currency, load, file_line));
create view exchange_rate as
select distinct on (production, date, currency) * from exchange_rate_version
order by production, date, currency, load desc, file_line desc;
