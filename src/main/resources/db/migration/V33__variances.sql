-- The numbered reasons why an account comes to another figure than was locked. counts_from: its
-- week-ending; of one that loaded after that week was issued, the first week open at that load.
-- Every version of a row is kept; the view of the table's name without _version shows the newest of
-- each key. Amounts are in minor units of the production's currency where no other is named.

create table variance_version (
    production int not null, number text not null collate "C", load int not null,
    file_line bigint not null, row_hash uuid not null,
    account text not null collate "C", account_text text, week_ending date not null,
    counts_from date not null, amount_minor bigint not null, cause text not null, reason text not null,
    entered_by text not null, approved_by text, episode text not null collate "C",
    primary key (production, number, load, file_line));
create view variance as
select distinct on (production, number) * from variance_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, number, load desc, file_line desc;
