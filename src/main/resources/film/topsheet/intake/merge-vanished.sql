-- Which standing rows of the series does the file no longer hold? (Every row was kept aside.)
--
-- A key whose row is held is not gone.
--
--   :production, :feed, :series        the series that the file restates
--   :held_documents, :held_lines       keys of rows that are held

insert into gone
select p.document, p.document_line, p.seq
from live_posting p
where p.production = :production and p.feed = cast(:feed as feed) and p.series = :series
  and not exists (select from wish w
                  where w.document = p.document and w.document_line = p.document_line)
  and not exists (select from unnest(cast(:held_documents as text[]), cast(:held_lines as text[]))
                                  as h (document, document_line)
                  where h.document = p.document and h.document_line = p.document_line);

analyze gone;
