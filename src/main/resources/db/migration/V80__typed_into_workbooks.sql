-- What people typed into the workbook of a report and saved among the exports: where it stood, and
-- what they said about findings.

-- The cell, as Estimates!F14; null: the line says enough.
alter table estimate_version add column place text;
alter table variance_version add column place text;
alter table held_row add column place text;

create or replace view estimate as
select distinct on (production, account, episode, entered_at) * from estimate_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, account, episode, entered_at, load desc, file_line desc;
create or replace view variance as
select distinct on (production, number) * from variance_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, number, load desc, file_line desc;

-- A waiver (waive_until, reason), a note, or both. Of a finding by its name, or, where that is
-- blank, of the one that asks for a note on the account. seen_minor: what it was about when it was
-- answered. Every version of a row is kept; the view shows the newest of each key.
create table finding_answer_version (
    production int not null, finding text not null collate "C", account text not null collate "C",
    account_text text, entered_at timestamptz not null, load int not null, file_line bigint not null,
    row_hash uuid not null, place text,
    waive_until date, reason text, seen_minor bigint,
    note text, amount_minor bigint, cause text, decided_by text, recurs boolean,
    entered_by text not null,
    primary key (production, finding, account, entered_at, load, file_line));
create view finding_answer as
select distinct on (production, finding, account, entered_at) * from finding_answer_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, finding, account, entered_at, load desc, file_line desc;
