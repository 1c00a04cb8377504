-- What the accounting system itself says that each account comes to.
-- Every version of a row is kept; the view of the table's name without _version shows the newest of
-- each key. Amounts are in minor units of the production's currency where no other is named.

create table trial_balance_version (
    production int not null, as_of date not null, account text not null collate "C", load int not null,
    file_line bigint not null, row_hash uuid not null,
    account_text text, balance_minor bigint not null,
    primary key (production, as_of, account, load, file_line));
create view trial_balance as
select distinct on (production, as_of, account) * from trial_balance_version v
where not exists (select from retracted_load r
                  where r.production = v.production and r.load = v.load)
order by production, as_of, account, load desc, file_line desc;
