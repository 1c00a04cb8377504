-- Which standing rows of the series does the file no longer hold? (Their places are known.)
--
-- A key that was kept aside or is held is not gone. Places are safe within this transaction.
--
--   :places                            where the rows lie
--   :held_documents, :held_lines       keys of rows that are held

insert into gone
select p.document, p.document_line, p.seq
from posting p
where p.ctid = any (cast(:places as tid[]))
  and not exists (select from wish w
                  where w.document = p.document and w.document_line = p.document_line)
  and not exists (select from unnest(cast(:held_documents as text[]), cast(:held_lines as text[]))
                                  as h (document, document_line)
                  where h.document = p.document and h.document_line = p.document_line);

analyze gone;
