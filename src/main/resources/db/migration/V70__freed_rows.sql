-- Rows that older loads held and this one freed count as known here and as held no more, so that the
-- sums over all loads say what is held now. What this file's own rows became is known without them.

alter table load_total
    add column rows_freed   bigint not null default 0,
    add column amount_freed bigint not null default 0;
