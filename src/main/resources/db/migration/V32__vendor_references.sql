-- Whom we buy from, what they bid, and what is in the cash boxes.
-- Every version of a row is kept; the view of the table's name without _version shows the newest of
-- each key. Amounts are in minor units of the production's currency where no other is named.

create table vendor_version (
    production int not null, vendor_id text not null collate "C", load int not null,
    file_line bigint not null, row_hash uuid not null,
    name text not null, tax_form boolean, employee_id text,
    primary key (production, vendor_id, load, file_line));
create view vendor as
select distinct on (production, vendor_id) * from vendor_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, vendor_id, load desc, file_line desc;

create table float_count_version (
    production int not null, holder text not null collate "C", counted_on date not null,
    load int not null, file_line bigint not null, row_hash uuid not null,
    account text collate "C", account_text text, float_minor bigint not null,
    cash_minor bigint not null, receipts_minor bigint not null,
    primary key (production, holder, counted_on, load, file_line));
create view float_count as
select distinct on (production, holder, counted_on) * from float_count_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, holder, counted_on, load desc, file_line desc;

-- amount is in currency, base at the rate of the day of the bid; rate null: the production's own.
create table bid_version (
    production int not null, package text not null collate "C", vendor text not null collate "C",
    load int not null, file_line bigint not null, row_hash uuid not null,
    bid_on date not null, amount_minor bigint not null, currency text not null, rate numeric,
    base_minor bigint not null, awarded boolean, account text not null collate "C", account_text text,
    units numeric, units_delivered numeric,
    primary key (production, package, vendor, load, file_line));
create view bid as
select distinct on (production, package, vendor) * from bid_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, package, vendor, load desc, file_line desc;
