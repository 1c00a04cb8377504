-- What must be equal to the cent, and is it?
--
-- One row per line of the proof: per export file and currency the rows and the amounts read against
-- what became of them; the report, balance sheet and later weeks against the ledger; the ledger
-- against what the files brought; the cost accounts of the newest trial balance that is drawn up
-- for a week-ending by now against their postings up to it. Reads sums kept by the load; the ledger
-- of a week that is issued is the sum of its postings themselves. The left and right of "rows read"
-- count rows; all others are minor units of their currency.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   :currency      the production's own
--   :every_posting whether the ledger is added up posting by posting
--   named_account  every account that a row names; kind of the chart's account it means

insert into tie_out (production, week_ending, proof, file, position, left_minor, right_minor,
                     currency)
with total as (
    select l.path, t.currency, sum(t.rows_read) as rows_read,
           sum(t.rows_loaded + t.rows_known + t.rows_held + t.rows_headings) as rows_found,
           sum(t.amount_read) as amount_read,
           sum(t.amount_loaded + t.amount_known + t.amount_held + t.amount_headings)
               as amount_found,
           sum(t.base_loaded - t.base_reversed) as base
    from load l join load_total t using (production, load)
    where l.production = :production
    group by l.path, t.currency
), ledger as (
    select case when :every_posting
                then (select coalesce(sum(base_minor), 0) from posting
                      where production = :production)
                else coalesce(sum(base_minor), 0) end as whole,
           coalesce(sum(base_minor) filter (where week > :now), 0) as later,
           coalesce(sum(base_minor) filter (
               where week <= :now and a.kind not in ('cost', 'fringe')), 0) as balance_sheet
    from account_week w
    left join named_account a using (account)
    where w.production = :production
), cost as (
    select coalesce(sum(to_date_minor), 0) as to_date
    from cost_line
    where production = :production and week_ending = :now
), drawn_up as (
    select max(as_of) as as_of
    from trial_balance
    where production = :production and as_of <= :now and (:now - as_of) % 7 = 0
), balance as (
    select sum(b.balance_minor) as stated
    from trial_balance b
    join drawn_up using (as_of)
    left join named_account a using (account)
    where b.production = :production and coalesce(a.kind, 'cost') in ('cost', 'fringe')
), posted as (
    select coalesce(sum(w.base_minor), 0) as posted
    from account_week w
    join drawn_up d on w.week <= d.as_of
    left join named_account a using (account)
    where w.production = :production and coalesce(a.kind, 'cost') in ('cost', 'fringe')
), line as (
    select 'ledger' as proof, '' as file, 1 as part,
           c.to_date + l.balance_sheet + l.later as one_side, l.whole as other_side,
           :currency as currency
    from cost c, ledger l
  union all
    select 'files', '', 2, whole, (select coalesce(sum(base), 0) from total), :currency
    from ledger
  union all
    select 'trial balance', '', 3, coalesce(stated, 0), posted, :currency
    from balance, posted, drawn_up
    where as_of is not null
  union all
    select 'rows read', path, 4, rows_read, rows_found, currency from total
  union all
    select 'amounts read', path, 5, amount_read, amount_found, currency from total
)
select :production, cast(:now as date), proof, file,
       row_number() over (order by part, file, currency), one_side, other_side, currency
from line
