-- What a report says beside its figures and changes from night to night, kept when it is issued:
-- the ledger up to its load gives all the rest again.

-- SHA-256 of the templates it was printed with; '' before this was kept.
alter table issued_report add column templates text not null default '';

-- The findings of its week, each with its state and in the words of that day. Append-only.
create table issued_finding (
    production int not null, week_ending date not null, version int not null,
    check_id text not null collate "C", subject text not null collate "C", finding text not null,
    state text not null, severity text not null, account text not null collate "C",
    amount_minor bigint not null,
    message text not null, mailable text not null, file text not null, file_line bigint not null,
    first_seen date not null,
    primary key (production, week_ending, version, check_id, subject),
    foreign key (production, week_ending, version) references issued_report);

-- The rows that were held then, and why. Append-only.
create table issued_held_row (
    production int not null, week_ending date not null, version int not null,
    held_load int not null, file_line bigint not null,
    column_name text not null, value text not null, problem text not null, remedy text not null,
    primary key (production, week_ending, version, held_load, file_line),
    foreign key (production, week_ending, version) references issued_report);

-- The files that were held or taken out then, and why. Append-only.
create table issued_export_file (
    production int not null, week_ending date not null, version int not null,
    path text not null collate "C", state text not null, line bigint, problem text, remedy text,
    primary key (production, week_ending, version, path),
    foreign key (production, week_ending, version) references issued_report);

create trigger append_only before update or delete or truncate on issued_finding
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on issued_held_row
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on issued_export_file
    for each statement execute function refuse_change();
