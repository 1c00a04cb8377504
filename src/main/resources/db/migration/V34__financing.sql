-- Who pays, when, and what the money waits for. A row of a plan that a newer file does not have is
-- gone: its newest version says so, and the view leaves it out.
-- Every version of a row is kept; the view of the table's name without _version shows the newest of
-- each key. Amounts are in minor units of the production's currency where no other is named.

-- The feed bank: payments are negative.
create table bank_line_version (
    production int not null, account text not null collate "C", reference text not null collate "C",
    load int not null, file_line bigint not null, row_hash uuid not null,
    account_text text, date date not null, description text, amount_minor bigint not null,
    balance_minor bigint,
    primary key (production, account, reference, load, file_line));
create view bank_line as
select distinct on (production, account, reference) * from bank_line_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, account, reference, load desc, file_line desc;

create table cash_plan_version (
    production int not null, date date not null, account text not null collate "C",
    party text not null collate "C", kind text not null collate "C", load int not null,
    file_line bigint not null, row_hash uuid not null, gone boolean not null default false,
    account_text text, amount_minor bigint not null, note text,
    primary key (production, date, account, party, kind, load, file_line));
create view cash_plan as
select * from (
    select distinct on (production, date, account, party, kind) * from cash_plan_version v
    where not exists (select from retracted_load r
                      where r.production = v.production and r.load = v.load)
    order by production, date, account, party, kind, load desc, file_line desc) newest
where not gone;

-- Amounts are in currency.
create table funding_version (
    production int not null, source text not null collate "C", load int not null,
    file_line bigint not null, row_hash uuid not null,
    kind text not null, party text not null, amount_minor bigint not null, currency text not null,
    premium_percent numeric, interest_percent numeric, signed_on date, expected_on date,
    guaranteed_by text, conditions text,
    primary key (production, source, load, file_line));
create view funding as
select distinct on (production, source) * from funding_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, source, load desc, file_line desc;

-- currency is the source's.
create table contribution_version (
    production int not null, source text not null collate "C", party text not null collate "C",
    due_on date not null, line text not null collate "C", load int not null, file_line bigint not null,
    row_hash uuid not null, gone boolean not null default false,
    amount_minor bigint not null, currency text not null, received_on date,
    primary key (production, source, party, due_on, line, load, file_line));
create view contribution as
select * from (
    select distinct on (production, source, party, due_on, line) * from contribution_version v
    where not exists (select from retracted_load r
                      where r.production = v.production and r.load = v.load)
    order by production, source, party, due_on, line, load desc, file_line desc) newest
where not gone;

create table revenue_version (
    production int not null, scenario text not null collate "C", date date not null,
    source text not null collate "C", territory text not null collate "C", load int not null,
    file_line bigint not null, row_hash uuid not null, gone boolean not null default false,
    gross_minor bigint not null, currency text not null,
    primary key (production, scenario, date, source, territory, load, file_line));
create view revenue as
select * from (
    select distinct on (production, scenario, date, source, territory) * from revenue_version v
    where not exists (select from retracted_load r
                      where r.production = v.production and r.load = v.load)
    order by production, scenario, date, source, territory, load desc, file_line desc) newest
where not gone;

create table offer_version (
    production int not null, offer_no text not null collate "C", load int not null,
    file_line bigint not null, row_hash uuid not null,
    distributor text not null, territory text not null, minimum_guarantee_minor bigint,
    currency text not null, fee_percent numeric not null, expense_cap_minor bigint, payable text,
    term_years numeric, received_on date not null, expires_on date, status text not null,
    primary key (production, offer_no, load, file_line));
create view offer as
select distinct on (production, offer_no) * from offer_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, offer_no, load desc, file_line desc;

create table policy_version (
    production int not null, policy_no text not null collate "C", load int not null,
    file_line bigint not null, row_hash uuid not null,
    insurer text not null, premium_minor bigint not null, from_day date not null, to_day date not null,
    deductible_minor bigint,
    primary key (production, policy_no, load, file_line));
create view policy as
select distinct on (production, policy_no) * from policy_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, policy_no, load desc, file_line desc;

create table claim_version (
    production int not null, claim_no text not null collate "C", load int not null,
    file_line bigint not null, row_hash uuid not null,
    policy_no text not null, date date not null, account text not null collate "C", account_text text,
    claimed_minor bigint not null, received_minor bigint, status text not null,
    primary key (production, claim_no, load, file_line));
create view claim as
select distinct on (production, claim_no) * from claim_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, claim_no, load desc, file_line desc;

create table deliverable_version (
    production int not null, item text not null collate "C", load int not null,
    file_line bigint not null, row_hash uuid not null,
    due_on date not null, delivered_on date, accepted_on date, amount_blocked_minor bigint,
    primary key (production, item, load, file_line));
create view deliverable as
select distinct on (production, item) * from deliverable_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, item, load desc, file_line desc;
