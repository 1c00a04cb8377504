-- What came in, and what became of it?
--
-- One row per ledger feed and currency, over all its files and rows judged again; amounts in minor
-- units of the currency.
--
--   :production  the production's number

select l.feed, t.currency, count(distinct a.path) filter (where a.kind = 'file') as files,
       sum(t.rows_read) as rows_read, sum(t.rows_loaded) as rows_loaded,
       sum(t.rows_known) as rows_known, sum(t.rows_held) as rows_held,
       sum(t.rows_headings) as rows_headings, sum(t.amount_read) as amount_read,
       sum(t.amount_loaded) as amount_loaded, sum(t.amount_known) as amount_known,
       sum(t.amount_held) as amount_held, sum(t.amount_headings) as amount_headings
from load l
join load_total t using (production, load)
left join active_load a using (production, load)
where l.production = :production and l.feed = any(enum_range(null::feed)::text[])
group by l.feed, t.currency
order by array_position(enum_range(null::feed)::text[], l.feed), t.currency
