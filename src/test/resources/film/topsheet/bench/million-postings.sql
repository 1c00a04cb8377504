-- A long production in the proportions of the sample's shoot weeks: 61 weeks to 5 September 2026,
-- 72 postings in a hundred payroll (1,450 people, six rows each a week), 15 invoices (2,500
-- vendors, 12,000 purchase orders), the rest cash, locations and journals. One document in some
-- hundred is wrong, so that checks find what they look for. Every row is drawn from its own number.
--
--   :production  the production's number
--   :rows        how many postings

insert into load (production, load, path, sha256, size_bytes, feed, profile, mode, kind, as_of)
select :production, n, 'exports/' || feed || '.csv', 'x', 1, feed, 'canonical', 'incremental',
       'file', '2026-09-05'
from unnest(array['chart', 'budget', 'changes', 'exchange-rates', 'purchase-orders', 'accruals',
                  'estimates', 'vendors', 'deal-memos', 'rate-table', 'location-agreements',
                  'permits', 'schedule', 'float-counts', 'bids', 'trial-balance', 'bank', 'funding',
                  'contributions', 'claims', 'deliverables', 'variances', 'payroll', 'invoices',
                  'locations', 'petty-cash', 'journals']) with ordinality f (feed, n);

insert into load_total (production, load, currency, rows_read, rows_loaded, rows_known, rows_held,
                        rows_headings, amount_read, amount_loaded, amount_known, amount_held,
                        amount_headings, base_loaded, base_reversed, rows_reversed)
select :production, load, 'USD', 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0
from load where production = :production;

insert into chart_account_version (production, account, load, file_line, row_hash, name, category,
                                   category_name, section, kind, phase, locked_item, bonded,
                                   qualifies)
select :production, (10000 + g)::text, 1, g, md5('')::uuid, 'Account ' || g,
       (10000 + g / 20 * 20)::text, 'Category ' || g / 20,
       case when g < 200 then 'ATL' when g < 1300 then 'PRODUCTION'
                                   else 'POST' end,
       case when g % 300 = 299 then 'deposit' else 'cost' end,
       case when g % 5 = 0 then 'prep' when g < 1300 then 'shoot' else 'post' end, g % 97 = 0, true,
       false
from generate_series(0, 1499) g;

insert into budget_line_version (production, account, line, load, file_line, row_hash, currency,
                                 amount_minor, base_minor, episode)
select :production, (10000 + g / 6)::text, (g % 6)::text, 2, g, md5('')::uuid, 'USD', 20000000,
       20000000, ''
from generate_series(0, 8999) g;

insert into change_line_version (production, number, line, load, file_line, row_hash, date,
                                 to_account, amount_minor, reason, approved_by, approved_on,
                                 requested_by, episode)
select :production, g::text, '1', 3, g, md5('')::uuid, '2026-06-01', (10000 + g)::text, 100000,
       'more rain', 'R. Ortiz', case when g % 50 > 0 then date '2026-06-02' end, 'J. Lee', ''
from generate_series(1, 200) g;

insert into exchange_rate_version (production, date, currency, load, file_line, row_hash, rate)
select :production, date '2025-07-01' + g * 7, 'CAD', 4, g, md5('')::uuid, 0.7 + g * 0.001
from generate_series(0, 60) g;

-- Names as people write them: a proper name, a trade and a form.
create temporary table bench_vendor on commit drop as
select g as n, 'V' || lpad(g::text, 4, '0') as vendor_id,
       (array['Lantern', 'Brasswick', 'Éclair', 'Quayside', 'Łódź', 'Halyard', 'Tidewrack',
       'Müller',
              'Stonewater', 'Bobbin', 'Parapet', 'Señal', 'Sundial', 'Cinder', 'Nightlamp',
              'Gullwing', 'Harborough', 'Ironmoor', 'Juniper', 'Kestrel'])[1 + g % 20] || ' '
       || (array['Abacus', 'Birch', 'Copper', 'Dovetail', 'Ember', 'Flint', 'Garnet', 'Hazel',
                 'Indigo', 'Jetty', 'Kiln', 'Larch', 'Mallow', 'Nettle', 'Orrery'])[1 + g / 20 % 15]
       || ' ' || (array['Grip & Electric', 'Rentals', 'Catering', 'Timber', 'Security',
       'Post House',
                        'Costume Hire', 'Trucks', 'Stages'])[1 + g / 300 % 9]
       || (array[', Inc.', '', ' LLC', ' Ltd'])[1 + g % 4] as vendor
from generate_series(0, 2499) g;

insert into vendor_version (production, vendor_id, load, file_line, row_hash, name, tax_form,
                            employee_id)
select :production, vendor_id, 8, n, md5('')::uuid, vendor, n % 60 > 0,
       case when n % 400 = 7 then 'E' || n end
from bench_vendor;

insert into purchase_order_line_version (production, po_number, line, load, file_line, row_hash,
                                         date, vendor_id, vendor, account, currency, amount_minor,
                                         rate, status, requested_by, approved_by, episode,
                                         return_on,
                                         package)
select :production, 'P' || lpad((g / 2)::text, 5, '0'), (1 + g % 2)::text, 5, g, md5(g::text)::uuid,
       date '2025-05-20' + g / 2 % 30, v.vendor_id, v.vendor, (10000 + g * 31 % 1500)::text,
       case when g / 2 % 20 = 7 then 'CAD' else 'USD' end, 250000 + g % 977 * 1000,
       case when g / 2 % 20 = 7 then 0.72 end,
       case when g / 2 % 3 = 0 then 'approved' else 'closed' end,
       'T. Hollis', case when g % 2000 = 9 then 'T Hollis' else 'R. Ortiz' end, '',
       case when g % 10 = 0 then date '2026-12-01' end,
       case when g % 500 = 3 then 'Package ' || g end
from generate_series(0, 23999) g
join bench_vendor v on v.n = g / 2 * 7 % 2500;

insert into commitment (production, week_ending, promise, number, line, account, episode,
                        left_minor,
                        left_base_minor, relieved_minor)
select production, '2026-09-05', 'order', po_number, line, account, '', amount_minor / 3,
       amount_minor / 3, amount_minor - amount_minor / 3
from purchase_order_line
where production = :production and status = 'approved';

insert into accrual_version (production, accrual_no, load, file_line, row_hash, date, vendor,
                             account,
                             currency, amount_minor, episode)
select :production, 'A' || g, 6, g, md5('')::uuid, '2026-08-20', v.vendor, (10000 + g)::text, 'USD',
       500000, ''
from generate_series(1, 400) g
join bench_vendor v on v.n = g;

insert into estimate_version (production, account, episode, entered_at, load, file_line, row_hash,
                              week_ending, counts_from, efc_minor, method, reason, entered_by)
select :production, (10000 + g % 1500)::text, '', date '2026-01-17' + 14 * (g / 1500), 7, g,
       md5('')::uuid, date '2026-01-17' + 14 * (g / 1500), date '2026-01-17' + 14 * (g / 1500),
       case when g % 1500 > 50 then 120000000 end,
       case when g % 1500 <= 50 then 'complete' when g % 1500 < 70 then 'expect-credit'
            else 'hold' end, 'reviewed', 'J. Lee'
from generate_series(0, 25499) g;

insert into deal_memo_version (production, memo_no, load, file_line, row_hash, employee_id,
                               employee,
                               occupation, account, from_day, to_day, rate, rate_unit,
                               guaranteed_weeks, rental_weekly_minor, signed_on)
select :production, 'M' || g, 9, g, md5('')::uuid, 'E' || g, 'Person ' || g, 'Trade ' || g % 40,
       (10000 + g % 900)::text, '2025-07-01', '2026-12-31', 40 + g % 30, 'hour', 70, 20000,
       '2025-06-30'
from generate_series(0, 1999) g;

insert into plan_rate_version (production, plan, item, from_day, load, file_line, row_hash, unit,
                               rate, ceiling_minor, component, source)
select :production, 'Plan ' || g % 8, i.item, '2025-01-01', 10, g, md5('')::uuid,
'percent-of-gross',
       i.rate, case when g = 0 then i.ceiling else i.ceiling * 2 end, i.item, 'Example'
from generate_series(0, 7) g
cross join (values ('pension-health', 21, 23200000), ('workers-comp', 3, null), ('tax', 7.65, null))
           i (item, rate, ceiling);

insert into location_agreement_version (production, agreement_no, load, file_line, row_hash,
                                        location,
                                        shoot_days, shoot_rate_minor, signed_on)
select :production, 'LA-' || g, 11, g, md5('')::uuid, 'Place ' || g, 8, 500000, '2025-07-01'
from generate_series(0, 149) g;

insert into permit_version (production, permit_no, load, file_line, row_hash, location, from_day,
                            to_day)
select :production, 'PN-' || g, 12, g, md5('')::uuid, 'Place ' || g, '2025-07-01', '2026-12-31'
from generate_series(0, 149) g;

insert into schedule_day_version (production, date, unit, location, load, file_line, row_hash, kind,
                                  page_eighths)
select :production, date '2025-08-01' + g, 'main', 'Place ' || g % 150, 13, g, md5('')::uuid,
'shoot',
       20
from generate_series(0, 420) g;

insert into posting (production, feed, document, document_line, seq, load, file_line, row_hash,
                     account, posting_date, week, currency, amount_minor, rate, base_minor,
                     description, vendor_id, vendor, invoice_no, invoice_date, due_date, paid_on,
                     po_number, po_line, tax_form, entered_by, holder, receipt_date, receipt,
                     location, kind, work_date, payroll, week_ending, work_to_day, check_date,
                     employee_id, employee, engagement, union_code, occupation, component, hours,
                     pay_hours, unit_rate, rate_unit, plan)
select :production, d.feed::feed, d.document,
       case when d.feed = 'payroll' then d.g else d.line end::text, 1, d.load, d.g,
       md5(d.g::text)::uuid,
       coalesce(case when d.po >= 0 then (10000 + (d.po * 2 + d.po_line - 1) * 31 % 1500)::text end,
                (10000 + case when d.feed = 'payroll' then d.person % 900
                              else (d.vendor_no * 13 + case when d.g % 9 = 0 then d.g else 0 end)
                                   % 1500 end)::text),
       d.day, d.week, case when d.is_cad then 'CAD' else 'USD' end, d.cents,
       case when d.is_cad then 0.74 end,
       case when d.is_cad then round(d.cents * 0.74) else d.cents end,
       d.feed || ' of the unit, day ' || d.g % 60 || ', as ordered', v.vendor_id,
       v.vendor, case when d.feed = 'invoices' then 'No. ' || case when d.doc % 407 = 1
                 then d.doc - 1 else d.doc end when d.feed = 'journals' and d.doc % 9 = 0
                 then 'No. ' || d.doc * 3 end,
       case when d.feed = 'invoices' then d.day - (d.doc % 20)::int end,
       case when d.feed = 'invoices' then d.day + 30 end,
       case when d.feed in ('invoices', 'locations') and d.doc % 4 > 0 then d.day + 25 end,
       case when d.po >= 0 then 'P' || lpad(d.po::text, 5, '0') end,
       case when d.po >= 0 and d.g % 5 > 0 then d.po_line::text end,
       case when d.feed in ('invoices', 'locations') and d.vendor_no % 60 > 0 then true end,
       'K. Marsh', case when d.feed = 'petty-cash' then 'Holder ' || d.doc % 80 end,
       case when d.feed = 'petty-cash' then d.day end,
       case when d.feed = 'petty-cash' then d.g % 300 > 0 end,
       case when d.feed = 'locations' then 'Place ' || (d.day - date '2025-08-01' + 150) % 150 end,
       case when d.feed = 'locations' then (array['site-fee', 'parking', 'police', 'other'])
           [1 + d.doc % 4] end,
       case when d.feed = 'locations' then d.day end,
       case when d.feed = 'payroll' then 'crew' end, case when d.feed = 'payroll' then d.week end,
       case when d.feed = 'payroll' then d.week end,
       case when d.feed = 'payroll' then d.week + 6 end,
       case when d.feed = 'payroll' then 'E' || d.person end,
       case when d.feed = 'payroll' then 'Person ' || d.person end,
       case when d.feed = 'payroll' then 'employee' end,
       case when d.feed = 'payroll' then 'Plan ' || d.person % 8 end,
       case when d.feed = 'payroll' then 'Trade ' || d.person % 40 end,
       case when d.feed = 'payroll' then (array['gross', 'overtime', 'tax', 'pension-health',
                                                'workers-comp', 'fee'])[1 + d.line::int] end,
       case when d.feed = 'payroll' and d.line < 2 then 40 + d.n / 6 % 23 end,
       case when d.feed = 'payroll' and d.line < 2 then 44 + d.n / 6 % 23 end,
       case when d.feed = 'payroll' and d.line = 0
            then 40 + d.person % 30 + case when d.g % 5000 = 0 then 3 else 0 end end,
       case when d.feed = 'payroll' and d.line = 0 then 'hour' end, null
from (select s.*, date '2025-07-12' + (7 * w)::int as week,
             date '2025-07-12' + (7 * w)::int - (doc % 6)::int as day,
             case when feed = 'payroll' then (array[280000, 60000, 26010, 71400, 10200, 900])
                      [1 + line::int]
                  else (g * 7919 % 4000 + 17) * (1 + g % 13) * case when g % 50 = 3 then -1
                                                                    else 1 end end as cents,
             feed = 'invoices' and (po < 0 and g % 20 = 7 or po % 20 = 7) as is_cad
      from (select f.*, g % 6 as line, f.n / 6 % 2000 as person,
                   (doc - case when doc % 407 = 1 then 1 else 0 end) * 7 % 2500 as vendor_no,
                   least(60, g * 61 / :rows) as w,
                   case when feed = 'invoices' and g % 2 = 0 then doc % 2500
                            + 2500 * (doc % 4) else -1 end as po, (1 + g % 2)::int as po_line
            from (select g, g as n,
                         case when g / 6 % 40 < 29 then 23 when g / 6 % 40 < 35 then 24
                              when g / 6 % 40 < 39 then 26 when g / 6 % 80 = 39 then 25 else 27 end
                             as load,
                         case when g / 6 % 40 < 29 then 'payroll'
                         when g / 6 % 40 < 35 then 'invoices'
                              when g / 6 % 40 < 39 then 'petty-cash'
                              when g / 6 % 80 = 39 then 'locations' else 'journals' end as feed,
                         case when g / 6 % 40 < 29 then 'PR-' || g / 12000
                              else 'D-' || lpad((g / 2)::text, 7, '0') end as document,
                         g / 2 as doc
                  from generate_series(0::bigint, :rows - 1) g) f) s) d
left join bench_vendor v on v.n = d.vendor_no and d.feed <> 'payroll';

insert into account_week (production, account, episode, week, base_minor, prior_rows, posting_rows,
                          oldest)
select production, account, '', week, sum(base_minor), 0, count(*), min(posting_date)
from posting
where production = :production
group by production, account, week;

insert into cost_line (production, week_ending, account, episode, this_period_minor, to_date_minor,
                       orders_minor, accruals_minor, etc_minor, efc_minor, locked_minor,
                       changes_minor, previous_efc_minor, held_minor, method, unbudgeted, exceeded,
                       prior_period, credit_expected, locked_item, in_chart, name, category,
                       category_name, section)
select c.production, '2026-09-05', c.account, '', 0, w.cost, 0, 0, 120000000 - w.cost, 120000000,
       120000000, 0, 120000000, 120000000, 'hold', false, false, false, false, false, true, c.name,
       c.category, c.category_name, c.section
from chart_account c
join (select production, account, sum(base_minor) as cost from account_week group by 1, 2) w
     using (production, account)
where c.production = :production and c.kind = 'cost';

insert into trial_balance_version (production, as_of, account, load, file_line, row_hash,
                                   balance_minor)
select production, '2026-09-05', account, 16, 1, md5('')::uuid, sum(base_minor)
from account_week
where production = :production
group by production, account;

-- The bank shows what was paid, but for one payment in five hundred.
insert into bank_line_version (production, account, reference, load, file_line, row_hash, date,
                               amount_minor)
select :production, '0110', 'W-' || row_number() over (order by document), 17,
       row_number() over (order by document), md5('')::uuid, max(paid_on) + 2, -sum(base_minor)
from posting
where production = :production and paid_on < '2026-09-05' and feed in ('invoices', 'locations')
group by document
having min(file_line) % 1009 > 1 and sum(base_minor) <> 0;

insert into bid_version (production, package, vendor, load, file_line, row_hash, bid_on,
                         amount_minor, currency, base_minor, awarded, account)
select :production, package, vendor, 15, file_line, md5('')::uuid, '2025-07-01', 30000000, 'USD',
       30000000, true, account
from purchase_order_line
where production = :production and package is not null;

insert into float_count_version (production, holder, counted_on, load, file_line, row_hash,
                                 float_minor, cash_minor, receipts_minor)
select :production, 'Holder ' || g, '2026-09-01', 14, g, md5('')::uuid, 500000, 200000, 300000
from generate_series(0, 79) g;

analyze
