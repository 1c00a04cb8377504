-- Where a merge puts what it works out. Made once a connection, empty after every commit: making a
-- table for every file costs more than merging a small one.

create temporary table if not exists wish (
    document text collate "C", document_line text collate "C", contents bigint,
    original_line bigint, row_hash uuid, void_line bigint, seq smallint, last_hash uuid,
    verdict text) on commit delete rows;

create temporary table if not exists left_row (
    currency text collate "C", amount_minor bigint) on commit delete rows;

create temporary table if not exists gone (
    document text collate "C", document_line text collate "C", seq smallint) on commit delete rows;

create temporary table if not exists added on commit delete rows as
select seq, account, episode, week, prior_period, posting_date, currency, rate, amount_minor,
       base_minor, po_number, po_line, po_final, accrual_no
from posting with no data;

create temporary table if not exists fate (
    file_line bigint, document text collate "C", document_line text collate "C",
    currency text collate "C", base_minor bigint, is_opposite boolean, amount_minor bigint,
    part text) on commit delete rows;
