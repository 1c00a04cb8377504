-- An export is taken out again by reversals, and kept: what it brought, who took it out and why.

alter table load drop constraint load_kind_check;
alter table load add constraint load_kind_check
    check (kind in ('file', 'judged-again', 'respelled', 'retracted'));

alter table export_file drop constraint export_file_state_check;
alter table export_file add constraint export_file_state_check
    check (state in ('loaded', 'known', 'held', 'unclaimed', 'retracted'));

-- One export taken out again, by a load of its own. Append-only.
create table retraction (
    production    int    not null,
    load          int    not null,                                  -- of kind retracted
    path          text   not null,
    sha256        text   not null,
    retracted_by  text   not null,
    reason        text   not null,
    as_of         date   not null,
    rows_reversed bigint not null,                                  -- postings or versions taken back
    rows_restored bigint not null,                                  -- as they were before the export
    rows_left     bigint not null,                                  -- a later export says what they are
    base_reversed bigint not null,                                  -- of the reversals, in base currency
    primary key (production, load),
    foreign key (production, load) references load
);

-- The loads that count no more: an export's own, and those of its rows judged again. Append-only.
create table retracted_load (
    production int not null,
    load       int not null,
    by_load    int not null,
    primary key (production, load),
    foreign key (production, load) references load,
    foreign key (production, by_load) references retraction
);

-- Loads that count.
create view active_load as
select l.* from load l
where l.kind <> 'retracted'
  and not exists (select from retracted_load r
                  where r.production = l.production and r.load = l.load);

-- What a load said that was known already: when what was first is retracted, this one still stands.
-- Not kept of cumulative files, whose newest one says it all. Append-only.
create table restated_row (
    production int    not null,
    feed       text   not null,
    row_key    text   not null collate "C",                         -- key columns joined by U+001F
    load       int    not null,
    file_line  bigint not null,
    row_hash   uuid,                                                -- null: it said that the row is void
    primary key (production, feed, row_key, load)
);

create trigger append_only before update or delete or truncate on retraction
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on retracted_load
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on restated_row
    for each statement execute function refuse_change();

-- The load that said what a retraction brought back; null: the posting's own.
alter table posting add column brought_by int;
create index posting_brought_back on posting (production, brought_by) where brought_by is not null;

-- What the file wrote, where the chart spells the account in another way.
alter table posting add column account_text text;
alter table chart_account_version add column account_text text;
alter table budget_line_version add column account_text text;
alter table change_line_version add column from_account_text text, add column to_account_text text;
alter table purchase_order_line_version add column account_text text;
alter table accrual_version add column account_text text;
alter table estimate_version add column account_text text;

-- Postings that stand: neither reversed nor a reversal. load is the one that said so.
create or replace view live_posting as
select p.production, p.feed, p.document, p.document_line, p.seq,
       coalesce(p.brought_by, p.load) as load, p.file_line, p.series, p.row_hash,
       p.account, p.posting_date, p.week, p.prior_period, p.currency, p.amount_minor,
       p.rate, p.base_minor, p.description, p.vendor_id, p.vendor, p.invoice_no,
       p.invoice_date, p.due_date, p.paid_on, p.payment_ref, p.po_number, p.po_line,
       p.po_final, p.accrual_no, p.service_from, p.service_to, p.package,
       p.tax_recoverable_minor, p.tax_form, p.entered_by, p.approved_by, p.episode,
       p.set_code, p.location, p.tags, p.agreement_no, p.kind, p.work_date, p.work_to,
       p.quantity, p.unit_rate, p.permit_no, p.holder, p.card, p.receipt_date, p.receipt,
       p.reverses, p.document_type, p.source_document, p.payroll, p.supplements,
       p.week_ending, p.work_from, p.work_to_day, p.check_date, p.employee_id, p.employee,
       p.engagement, p.union_code, p.occupation, p.component, p.hours, p.pay_hours,
       p.rate_unit, p.plan, p.invoice_total_minor, p.work_state
from posting p
where p.seq % 2 = 1
  and not exists (select from posting r
                  where r.production = p.production and r.feed = p.feed
                    and r.document = p.document and r.document_line = p.document_line
                    and r.seq % 2 = 0 and r.seq = p.seq + 1);

-- The newest version of each key that no retraction took back.
create or replace view chart_account as
select distinct on (production, account) * from chart_account_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, account, load desc, file_line desc;
create or replace view budget_line as
select distinct on (production, account, line) * from budget_line_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, account, line, load desc, file_line desc;
create or replace view change_line as
select distinct on (production, number, line) * from change_line_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, number, line, load desc, file_line desc;
create or replace view exchange_rate as
select distinct on (production, date, currency) * from exchange_rate_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, date, currency, load desc, file_line desc;
create or replace view purchase_order_line as
select distinct on (production, po_number, line) * from purchase_order_line_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, po_number, line, load desc, file_line desc;
create or replace view accrual as
select distinct on (production, accrual_no) * from accrual_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, accrual_no, load desc, file_line desc;
create or replace view estimate as
select distinct on (production, account, episode, entered_at) * from estimate_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, account, episode, entered_at, load desc, file_line desc;
