-- Where we are allowed to shoot, on what terms, when, and what came of the day.
-- Every version of a row is kept; the view of the table's name without _version shows the newest of
-- each key. Amounts are in minor units of the production's currency where no other is named.

-- Rates are for a day.
create table location_agreement_version (
    production int not null, agreement_no text not null collate "C", load int not null,
    file_line bigint not null, row_hash uuid not null,
    location text not null, owner text, prep_days numeric, shoot_days numeric, strike_days numeric,
    prep_rate_minor bigint, shoot_rate_minor bigint, strike_rate_minor bigint, deposit_minor bigint,
    restoration_limit_minor bigint, permit_no text, permit_from date, permit_to date, signed_on date,
    primary key (production, agreement_no, load, file_line));
create view location_agreement as
select distinct on (production, agreement_no) * from location_agreement_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, agreement_no, load desc, file_line desc;

create table permit_version (
    production int not null, permit_no text not null collate "C", load int not null,
    file_line bigint not null, row_hash uuid not null,
    location text not null, from_day date not null, to_day date not null,
    primary key (production, permit_no, load, file_line));
create view permit as
select distinct on (production, permit_no) * from permit_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, permit_no, load desc, file_line desc;

-- The feed schedule. scenes are their numbers, as written.
create table schedule_day_version (
    production int not null, date date not null, unit text not null collate "C",
    location text not null collate "C", load int not null, file_line bigint not null,
    row_hash uuid not null,
    shoot_day text, kind text not null, page_eighths int, scenes text,
    primary key (production, date, unit, location, load, file_line));
create view schedule_day as
select distinct on (production, date, unit, location) * from schedule_day_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, date, unit, location, load desc, file_line desc;

-- A wrap earlier than the first shot is of the next day.
create table daily_report_version (
    production int not null, date date not null, unit text not null collate "C", load int not null,
    file_line bigint not null, row_hash uuid not null,
    shoot_day text not null, location text, page_eighths int, scenes text, setups numeric,
    first_shot time, wrap time, note text,
    primary key (production, date, unit, load, file_line));
create view daily_report as
select distinct on (production, date, unit) * from daily_report_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, date, unit, load desc, file_line desc;
