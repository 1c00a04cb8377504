-- The notes that stood when a report was issued: they are printed with its accounts, and a finding
-- that rests by its note is no finding of the week any more. Append-only.

create table issued_note (
    production int not null, week_ending date not null, version int not null, note int not null,
    primary key (production, week_ending, version, note),
    foreign key (production, week_ending, version) references issued_report,
    foreign key (production, note) references finding_note);
create trigger append_only before update or delete or truncate on issued_note
    for each statement execute function refuse_change();

-- The notes that count. Of an issued week they are those of issued_note.
create view standing_note as
select n.production, n.note, n.check_id, n.subject, n.text, n.amount_minor, n.cause, n.decided_by,
       n.recurs, n.noted_by, n.as_of
from finding_note n
join finding f on f.production = n.production and f.note = n.note;
