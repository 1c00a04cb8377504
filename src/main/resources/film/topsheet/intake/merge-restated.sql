-- What did the file say that was known already? It stands by itself once what was first is retracted.
--
--   :production, :feed, :load   whose rows they are and the load that restates them

insert into restated_row (production, feed, row_key, load, file_line, row_hash)
select :production, :feed, document || chr(31) || document_line, :load,
       coalesce(original_line, void_line), case verdict when 'known' then row_hash end
from wish
where verdict in ('known', 'void-known');
