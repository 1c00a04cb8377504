-- Promises: purchase orders and accruals. rate is chosen when a line first loads and kept through
-- later versions; null: the production's own currency.

create table purchase_order_line_version (
    production int not null, po_number text not null collate "C", line text not null collate "C",
    load int not null, file_line bigint not null, row_hash uuid not null,
    date date not null, vendor_id text, vendor text not null, account text not null collate "C",
    description text, currency text not null, amount_minor bigint not null, exchange_rate numeric,
    rate numeric, status text not null check (status in ('requested', 'approved', 'closed', 'void')),
    requested_by text, approved_by text, approved_on date, return_on date, package text,
    episode text not null collate "C", set_code text, location text,
    primary key (production, po_number, line, load, file_line));
create view purchase_order_line as
select distinct on (production, po_number, line) * from purchase_order_line_version
order by production, po_number, line, load desc, file_line desc;

create table accrual_version (
    production int not null, accrual_no text not null collate "C",
    load int not null, file_line bigint not null, row_hash uuid not null,
    date date not null, vendor_id text, vendor text, account text not null collate "C", description text,
    currency text not null, amount_minor bigint not null, exchange_rate numeric, rate numeric,
    location text, episode text not null collate "C", reversed_on date,
    primary key (production, accrual_no, load, file_line));
create view accrual as
select distinct on (production, accrual_no) * from accrual_version
order by production, accrual_no, load desc, file_line desc;
