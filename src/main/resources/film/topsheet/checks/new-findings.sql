-- Give findings that were never seen before their identity.
--
-- The short name is the check and four digits of a hash of the subject; twelve where another
-- finding of the check has these four. Once given it stays.
--
--   :production  the production's number
--   :now         the week whose findings were just written
--   :as_of       the night's date

insert into finding (production, check_id, subject, finding, first_seen, state, severity,
                     amount_minor)
select f.production, f.check_id, f.subject,
       f.check_id || '-' || left(f.hash,
           case when count(*) over (partition by f.check_id, left(f.hash, 4)) > 1
                  or exists (select from finding o
                             where o.production = f.production and o.check_id = f.check_id
                               and o.finding = f.check_id || '-' || left(f.hash, 4))
                then 12 else 4 end),
       :as_of, 'open', f.severity, f.amount_minor
from (select w.*, encode(sha256(convert_to(w.check_id || chr(31) || w.subject, 'UTF8')), 'hex')
                      as hash
      from week_finding w
      where w.production = :production and w.week_ending = :now
        and not exists (select from finding o
                        where o.production = w.production and o.check_id = w.check_id
                          and o.subject = w.subject)) f
