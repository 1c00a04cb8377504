-- What people were promised, what rules say they are due, and when they worked.
-- Every version of a row is kept; the view of the table's name without _version shows the newest of
-- each key. Amounts are in minor units of the production's currency where no other is named.

-- rate is in whole units of the currency, exact: 17.857142 an hour, 2500 a week.
create table deal_memo_version (
    production int not null, memo_no text not null collate "C", load int not null,
    file_line bigint not null, row_hash uuid not null,
    extends text, employee_id text not null, employee text not null, company text, engagement text,
    union_code text, occupation text not null, account text not null collate "C", account_text text,
    from_day date not null, to_day date not null, rate numeric not null, rate_unit text not null,
    guaranteed_hours numeric, guaranteed_weeks numeric, rental_weekly_minor bigint,
    rental_cap_minor bigint, per_diem_daily_minor bigint, signed_on date,
    primary key (production, memo_no, load, file_line));
create view deal_memo as
select distinct on (production, memo_no) * from deal_memo_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, memo_no, load desc, file_line desc;

create table deal_instalment_version (
    production int not null, memo_no text not null collate "C", due_on date not null, load int not null,
    file_line bigint not null, row_hash uuid not null,
    amount_minor bigint not null, note text,
    primary key (production, memo_no, due_on, load, file_line));
create view deal_instalment as
select distinct on (production, memo_no, due_on) * from deal_instalment_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, memo_no, due_on, load desc, file_line desc;

-- The feed rate-table. rate is a percentage, or whole units of the currency an hour, a day or flat.
create table plan_rate_version (
    production int not null, plan text not null collate "C", item text not null collate "C",
    from_day date not null, load int not null, file_line bigint not null, row_hash uuid not null,
    to_day date, unit text not null, rate numeric not null, ceiling_minor bigint, component text,
    base text, source text not null,
    primary key (production, plan, item, from_day, load, file_line));
create view plan_rate as
select distinct on (production, plan, item, from_day) * from plan_rate_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, plan, item, from_day, load desc, file_line desc;

-- A time earlier than the call is of the next day.
create table daily_time_version (
    production int not null, date date not null, employee_id text not null collate "C",
    unit text not null collate "C", load int not null, file_line bigint not null,
    row_hash uuid not null,
    call time not null, meal_out time, meal_in time, wrap time not null, department text, note text,
    primary key (production, date, employee_id, unit, load, file_line));
create view daily_time as
select distinct on (production, date, employee_id, unit) * from daily_time_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, date, employee_id, unit, load desc, file_line desc;
