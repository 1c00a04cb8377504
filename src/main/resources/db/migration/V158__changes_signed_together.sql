-- The lines of one change are approved together: it counts from the day on which the last of them
-- was signed, and while one is not, the whole of it is pending. Else half a transfer would count.
-- Reports that were issued before counted line by line, and are made again so.
create table signed_by_line (
    production int primary key,
    up_to int not null);                                            -- a load
insert into signed_by_line (production, up_to)
select production, max(load) from issued_report group by production;

create or replace view change_line as
select production, number, line, load, file_line, row_hash, date, kind, from_account, to_account,
       amount_minor, reason, funded_by, requested_by, approved_by,
       case when max(load) over change <= (select s.up_to from signed_by_line s
                                           where s.production = newest.production)
            then approved_on
            when bool_and(approved_on is not null) over change then max(approved_on) over change
       end as approved_on,
       episode, from_account_text, to_account_text
from (select distinct on (production, number, line) * from change_line_version v
      where not exists (select from retracted_load r
                        where r.production = v.production and r.load = v.load)
      order by production, number, line, load desc, file_line desc) newest
window change as (partition by production, number);
