-- What somebody said about a finding. Append-only: a newer note stands beside the older ones.

create table finding_note (
    production   int    not null references production,
    note         int    not null check (note > 0),
    check_id     text   not null collate "C",
    subject      text   not null collate "C",
    text         text   not null,
    amount_minor bigint,                                            -- what it explains; null: not stated
    cause        text,
    decided_by   text,
    recurs       boolean,
    noted_by     text   not null,
    as_of        date   not null,
    primary key (production, note)
);
create trigger append_only before update or delete or truncate on finding_note
    for each statement execute function refuse_change();

-- The note that counts: carried from week to week until the question no longer finds its subject.
alter table finding add column note int;
