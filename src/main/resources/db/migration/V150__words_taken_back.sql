-- A waiver or a note that a file brought goes when that file is taken out again, and the word before
-- it stands. So every waiver is kept, as every note is, and each says which one it took the place of
-- and what brought it.

create table finding_waiver (
    production   int    not null references production,
    waiver       int    not null check (waiver > 0),
    check_id     text   not null collate "C",
    subject      text   not null collate "C",
    amount_minor bigint not null,                                   -- the waiver dies when it has grown
    until        date   not null,                                   -- the last day on which it counts
    reason       text   not null,
    waived_by    text   not null,
    replaces     int,                                               -- what stood before it; null: nothing
    brought_by   int,                                               -- the load; null: the command
    brought_line bigint,
    primary key (production, waiver)
);
create trigger append_only before update or delete or truncate on finding_waiver
    for each statement execute function refuse_change();

alter table finding_note
    add column replaces     int,
    add column brought_by   int,
    add column brought_line bigint;

-- The waiver that counts, as the note does; what was said before this was kept has no origin.
alter table finding add column waiver int;
insert into finding_waiver (production, waiver, check_id, subject, amount_minor, until, reason,
                            waived_by)
select production, row_number() over (partition by production order by check_id, subject), check_id,
       subject, waived_amount_minor, waived_until, waived_reason, waived_by
from finding where waived_until is not null;
update finding f set waiver = w.waiver
from finding_waiver w
where w.production = f.production and w.check_id = f.check_id and w.subject = f.subject;
alter table finding
    drop column waived_amount_minor, drop column waived_until, drop column waived_by,
    drop column waived_reason;

-- Answers that no file says any more: their own is taken out, and no other one said the same.
create view answer_taken_back as
select v.production, v.load, v.file_line
from finding_answer_version v
join retracted_load t using (production, load)
where not exists (
    select from finding_answer_version o
    where o.production = v.production and o.finding = v.finding and o.account = v.account
      and o.entered_at = v.entered_at and o.row_hash = v.row_hash
      and not exists (select from retracted_load r
                      where r.production = o.production and r.load = o.load));
