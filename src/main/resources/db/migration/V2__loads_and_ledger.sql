-- How export files become postings, and what became of every row.

create type feed as enum ('payroll', 'invoices', 'locations', 'petty-cash', 'journals');

-- What stands in the exports folder, as last seen. Operational: the truth is in load.
create table export_file (
    production int    not null references production,
    path       text   not null collate "C",                         -- below the production's folder
    sha256     text   not null,
    size_bytes bigint not null,
    feed       text,                                                -- null: no rule and no feed name claims it
    state      text   not null check (state in ('loaded', 'known', 'held', 'unclaimed')),
    same_as    text,                                                -- known: the path that brought these bytes
    line       bigint,                                              -- held: the line that could not be read
    problem    text,                                                -- held: what is wrong
    remedy     text,
    first_seen date   not null,                                     -- as-of date
    announced  boolean not null default false,
    primary key (production, path)
);

-- One event that added rows: a file, or rows of it that were judged again. Append-only.
create table load (
    production int    not null references production,
    load       int    not null check (load > 0),
    path       text   not null,
    sha256     text   not null,
    size_bytes bigint not null,
    feed       text   not null,
    profile    text   not null,
    mode       text   not null check (mode in ('incremental', 'cumulative', 'reference')),
    series     int    not null default 0,                           -- 0: incremental or reference
    kind       text   not null check (kind in ('file', 'judged-again')),
    accepted_by text,                                               -- let in although it took back too much
    as_of      date   not null,
    primary key (production, load)
);
create index load_bytes on load (production, sha256);

-- The rules of cumulative exports: each is one series of files that restate each other.
create table series (
    production int  not null references production,
    series     int  not null check (series > 0),
    feed       text not null,
    pattern    text not null,
    primary key (production, series),
    unique (production, feed, pattern)
);

-- Nothing is lost: the rows and amounts of a load, per currency, in their parts. Append-only.
create table load_total (
    production      int    not null,
    load            int    not null,
    currency        text   not null collate "C",
    rows_read       bigint not null,
    rows_loaded     bigint not null,
    rows_known      bigint not null,
    rows_held       bigint not null,
    rows_headings   bigint not null,
    amount_read     bigint not null,
    amount_loaded   bigint not null,
    amount_known    bigint not null,
    amount_held     bigint not null,
    amount_headings bigint not null,
    base_loaded     bigint not null,                                -- postings of these rows, in base currency
    base_reversed   bigint not null,                                -- reversals that these rows caused
    rows_reversed   bigint not null,
    primary key (production, load, currency),
    foreign key (production, load) references load,
    check (rows_read = rows_loaded + rows_known + rows_held + rows_headings),
    check (amount_read = amount_loaded + amount_known + amount_held + amount_headings)
);

-- One cost charged to one account. Never changed, never deleted: a correction reverses it (the
-- next even seq, negated) and posts anew (the next odd seq). Positive is cost. Minor units.
create table posting (
    production      int      not null,
    feed            feed     not null,
    document        text     not null collate "C",
    document_line   text     not null collate "C",
    seq             smallint not null,
    load            int      not null,
    file_line       bigint   not null,
    series          int      not null default 0,
    row_hash        uuid     not null,                              -- of key and content
    account         text     not null collate "C",
    posting_date    date     not null,
    week            date     not null,                              -- the period: a week-ending
    prior_period    boolean  not null default false,                -- its own week was closed when it came
    currency        text     not null collate "C",
    amount_minor    bigint   not null,
    rate            numeric,                                        -- null: the production's own currency
    base_minor      bigint   not null,
    description     text,
    vendor_id       text,
    vendor          text,
    invoice_no      text,
    invoice_date    date,
    due_date        date,
    paid_on         date,
    payment_ref     text,
    po_number       text collate "C",
    po_line         text collate "C",
    po_final        boolean,
    accrual_no      text collate "C",
    service_from    date,
    service_to      date,
    package         text,
    tax_recoverable_minor bigint,
    tax_form        boolean,
    entered_by      text,
    approved_by     text,
    episode         text collate "C",
    set_code        text,
    location        text,
    tags            jsonb,
    -- locations
    agreement_no    text,
    kind            text,
    work_date       date,
    work_to         date,
    quantity        numeric,
    unit_rate       numeric,
    permit_no       text,
    -- petty cash
    holder          text,
    card            text,
    receipt_date    date,
    receipt         boolean,
    -- journals
    reverses        text,
    document_type   text,
    source_document text,
    -- payroll
    payroll         text,
    supplements     text,
    week_ending     date,
    work_from       date,
    work_to_day     date,
    check_date      date,
    employee_id     text,
    employee        text,
    engagement      text,
    union_code      text,
    occupation      text,
    component       text,
    hours           numeric,
    pay_hours       numeric,
    rate_unit       text,
    plan            text,
    invoice_total_minor bigint,
    work_state      text,
    primary key (production, feed, document, document_line, seq)
);
-- Small: rows that take something back, and rows that name a promise.
create index posting_reversals on posting (production, feed, document, document_line, seq) where seq % 2 = 0;
create index posting_orders on posting (production, po_number) where po_number is not null;
create index posting_accruals on posting (production, accrual_no) where accrual_no is not null;
create index posting_foreign on posting (production, week) include (currency, rate, amount_minor)
    where rate is not null;
create index posting_loads on posting using brin (load) with (pages_per_range = 32);

-- Postings that stand: neither reversed nor a reversal.
create view live_posting as
select p.*
from posting p
where p.seq % 2 = 1
  and not exists (select from posting r
                  where r.production = p.production and r.feed = p.feed
                    and r.document = p.document and r.document_line = p.document_line
                    and r.seq % 2 = 0 and r.seq = p.seq + 1);

-- A void whose original had not come when it was read. Posts nothing. Append-only.
create table orphan_void (
    production    int    not null,
    load          int    not null,
    file_line     bigint not null,
    feed          feed   not null,
    document      text   not null collate "C",
    document_line text   not null collate "C",
    account       text,
    currency      text,
    amount_minor  bigint,                                           -- null: not stated
    primary key (production, load, file_line)
);

-- A row that could not be read. It goes to rejects.csv until a row of its key is accepted.
create table held_row (
    production   int    not null,
    load         int    not null,
    file_line    bigint not null,
    feed         text   not null,
    row_key      text   not null collate "C",                       -- key columns joined by U+001F; '' unreadable
    column_name  text   not null,
    value        text   not null,
    problem      text   not null,                                   -- a clause: is not an amount
    remedy       text   not null,
    line_text    text   not null,                                   -- the line as it came
    fields       jsonb  not null,                                   -- canonical column to text, to judge again
    waits        boolean not null,                                  -- for something missing, as a rate
    currency     text   not null,
    amount_minor bigint,                                            -- null: cannot be read
    until_load   int,                                               -- the load that accepted a row of its key
    announced    boolean not null default false,
    primary key (production, load, file_line)
);
create index held_row_open on held_row (production, feed, row_key) where until_load is null;

-- A row that stood in one file more than once with the same content: it counts once. Append-only.
create table repeated_row (
    production   int    not null,
    load         int    not null,
    file_line    bigint not null,
    currency     text   not null,
    amount_minor bigint not null,
    base_minor   bigint not null,
    primary key (production, load, file_line)
);

-- Sums kept in the same transaction as the postings, so that a report never reads the ledger.
create table account_week (
    production   int    not null,
    account      text   not null collate "C",
    episode      text   not null collate "C",                       -- '' none
    week         date   not null,
    base_minor   bigint not null,
    prior_rows   bigint not null,                                   -- rows marked prior period
    posting_rows bigint not null,
    oldest       date   not null,                                   -- posting date
    primary key (production, account, episode, week)
);

-- What postings say about purchase orders and accruals, summed. number and line as the rows name
-- them; line '' names the order only. finals: postings that close it less their reversals.
create table relief_week (
    production   int    not null,
    promise      text   not null check (promise in ('order', 'accrual')),
    number       text   not null collate "C",
    line         text   not null collate "C",
    account      text   not null collate "C",
    week         date   not null,
    currency     text   not null collate "C",
    amount_minor bigint not null,
    base_minor   bigint not null,
    finals       int    not null,
    primary key (production, promise, number, line, account, week, currency)
);

create trigger append_only before update or delete or truncate on posting
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on load
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on load_total
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on orphan_void
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on repeated_row
    for each statement execute function refuse_change();
