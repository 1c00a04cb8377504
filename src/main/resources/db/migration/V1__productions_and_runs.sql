-- Which productions there are, and every run that ever touched one.
--
-- Every table's primary key begins with the production, so that the schema can be sharded by it.

create table production (
    production   int     primary key,
    code         text    not null unique collate "C",
    title        text    not null,
    currency     char(3) not null,
    digits       int     not null check (digits between 0 and 4),   -- of the currency's minor unit
    week_ending  text    not null,                                  -- MONDAY … SUNDAY
    time_zone    text    not null,
    fence        bigint  not null default 0                         -- raised by every run; see run
);

-- A run holds the production's advisory lock and carries the fence it raised on entry. Every
-- transaction that writes compares it, so that a run which lost its lock can't write any more.
create table run (
    production int         not null references production,
    fence      bigint      not null,
    run        uuid        not null,
    command    text        not null,                                -- nightly or close
    as_of      date        not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    result     text,                                                -- ok, attention, not-issued, failed
    primary key (production, fence)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % is refused. A correction is one more row.', tg_table_name, tg_op;
end $$;
