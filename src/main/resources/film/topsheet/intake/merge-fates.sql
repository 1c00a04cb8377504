-- What becomes of every row that was kept aside? One row of the file each, in the table fate.

insert into fate
select s.file_line, s.document, s.document_line, s.currency, s.base_minor, s.is_opposite,
       case when s.is_void and not s.is_opposite then 0 else s.amount_minor end as amount_minor,
       case
           when w.verdict in ('conflict', 'foreign')                        then w.verdict
           when not s.is_void and s.file_line <> w.original_line            then 'repeated'
           when s.is_void and s.file_line <> w.void_line                    then 'known'
           when s.is_void and w.verdict = 'void-known'                      then 'known'
           when not s.is_void and w.verdict in ('known', 'void', 'void-known') then 'known'
           else                                                                  'loaded'
       end as part
from side s join wish w using (document, document_line);
