-- Who did what, when and why, what it was before and what it is now. Append-only, and a chain:
-- each entry is hashed with the hash of the one before it, so that none can be changed, left out
-- or put in between without breaking it.

create table audit_entry (
    production int         not null references production,
    entry      int         not null check (entry > 0),
    at         timestamptz not null,
    as_of      date        not null,
    who        text        not null,
    what       text        not null,                                -- close, correction, override, waiver …
    subject    text        not null,
    why        text        not null,
    old_value  text        not null,
    new_value  text        not null,
    previous   text        not null,                                -- hash of the entry before; '' the first
    hash       text        not null,                                -- SHA-256 of all of the above
    primary key (production, entry)
);
create trigger append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();

-- Where each chain ends, so that an end that was cut off is missed.
create table audit_head (
    production int  primary key references production,
    entries    int  not null,
    hash       text not null,
    loads_read int  not null                                        -- what loads brought up to this one has its entries
);

-- The settings that runs found, whenever they were others than before. Append-only.
create table settings_used (
    production int  not null references production,
    number     int  not null check (number > 0),
    as_of      date not null,
    source     text not null,
    primary key (production, number)
);
create trigger append_only before update or delete or truncate on settings_used
    for each statement execute function refuse_change();
