-- What was issued, to the byte. Append-only.

create table issued_report (
    production int not null references production, week_ending date not null, version int not null,
    number int not null, load int not null,                         -- the ledger is read up to this load
    issued_on date not null, prepared_by text not null, approved_by text not null,
    reason text not null default '',                                -- of a correction
    overrides jsonb not null default '[]',                          -- blocking findings passed, with reasons
    settings text not null, program text not null,
    over_before_contingency_minor bigint not null,
    primary key (production, week_ending, version));

create table issued_line (
    production int not null, week_ending date not null, version int not null,
    account text not null collate "C", episode text not null collate "C",
    this_period_minor bigint not null, to_date_minor bigint not null, orders_minor bigint not null,
    accruals_minor bigint not null, etc_minor bigint not null, efc_minor bigint not null,
    locked_minor bigint not null, changes_minor bigint not null, previous_efc_minor bigint not null,
    method text not null, estimate_week date,
    primary key (production, week_ending, version, account, episode),
    foreign key (production, week_ending, version) references issued_report);

-- In parts of some megabytes, so that a ledger of any length can be kept.
create table issued_document (
    production int not null, week_ending date not null, version int not null, name text not null,
    part int not null, sha256 text not null,                        -- of the whole document
    bytes bytea not null,
    primary key (production, week_ending, version, name, part),
    foreign key (production, week_ending, version) references issued_report);

create trigger append_only before update or delete or truncate on issued_report
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on issued_line
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on issued_document
    for each statement execute function refuse_change();
