-- Every posting up to the end of a week, with the file and line that said so.
--
-- One row per posting or reversal, by feed and key. Minor units; a reversal is negative where its
-- posting was positive.
--
--   production    ?1
--   ending        ?2: this week-ending; later weeks are not listed

select p.feed::text as feed, l.path, p.file_line, p.document, p.document_line, p.seq, p.account,
       p.posting_date, p.week, p.prior_period, p.currency, p.amount_minor, p.rate, p.base_minor,
       p.vendor, p.description, p.po_number, p.po_line, p.episode, p.set_code, p.location,
       case when p.account_text is null then p.tags
            else coalesce(p.tags, '{}') || jsonb_build_object('account as exported', p.account_text)
            end::text as tags
from posting p
join load l on l.production = p.production and l.load = coalesce(p.brought_by, p.load)
where p.production = ? and p.week <= ?
order by
