-- Who was paid more rental of kit or car than the deal memo allows?
--
-- One row per person and week with rental above the weekly rental of the memo in force, or with
-- rental and no gross in that week: the amount is the excess, without pay all of it. And one row
-- per person whose rental to date is above the cap of the memo in force in the last week with rental;
-- the amount is the excess. A memo that names no weekly rental, or no cap, sets no limit.
--
--   :production  the production's number
--   :now         the week-ending of the report; later periods are not looked at
--   :digits      of the production's currency
--   pay_week     per person, week and occupation the memo in force, and what was paid
--
-- severity: medium
-- needs: payroll, deal-memos

with renting as materialized (
    select distinct employee_id, week_ending from pay_week where rental_place is not null
), rented as materialized (
    select w.employee_id, w.week_ending, w.employee, w.rental_minor, w.rental_account,
           w.rental_place, m.memo_no, m.rental_weekly_minor, m.rental_cap_minor,
           sum(w.gross_minor) over (partition by w.employee_id, w.week_ending) as gross_minor
    from pay_week w
    join renting using (employee_id, week_ending)
    left join deal_memo m on m.production = :production and m.memo_no = w.memo_no
), weekly as (
    select employee_id, week_ending, max(employee) as employee, sum(rental_minor) as rental_minor,
           bool_and(gross_minor <= 0) as unpaid,
           string_agg(distinct memo_no, ' and ' order by memo_no) as memos,
           sum(case when gross_minor <= 0 then rental_minor
                    else greatest(0, rental_minor - rental_weekly_minor) end) as excess,
           min(rental_account) as account, max(rental_account) as last_account,
           min(rental_place) as place
    from rented
    where rental_place is not null
    group by employee_id, week_ending
), newest as (
    select distinct on (employee_id) employee_id, memo_no, rental_cap_minor
    from rented
    where rental_place is not null
    order by employee_id, week_ending desc, rental_cap_minor nulls last, memo_no
), total as (
    select w.employee_id, max(w.employee) as employee, sum(w.rental_minor) as rental_minor,
           min(w.account) as account, max(w.last_account) as last_account, max(w.place) as place
    from weekly w
    group by w.employee_id
), told as (
    select employee_id || ', week ' || week_ending as subject, account, last_account, employee,
           excess, place,
           ' was paid ' || amount_text(rental_minor, :digits) || ' of rental '
           || case when unpaid then 'and no work in the week ending ' || day_text(week_ending)
                   else 'in the week ending ' || day_text(week_ending) || '; deal memo ' || memos
                        || ' has ' || amount_text(rental_minor - excess, :digits) || ': '
                        || amount_text(excess, :digits) || ' too much' end || remedy as what,
           ' was paid ' || amount_text(excess, :digits)
           || case when unpaid then ' of rental and no work'
                   else ' more rental than the deal memo has' end
           || ' in the week ending ' || day_text(week_ending) || remedy as mailed
    from weekly
    cross join lateral (
        select case when unpaid then '. Have it taken back, or ask for the pay that is missing.'
                    else '. Have it taken back, or have it signed.' end as remedy) r
    where excess > 0
  union all
    select t.employee_id, t.account, t.last_account, t.employee,
           t.rental_minor - n.rental_cap_minor, t.place,
           ' was paid ' || amount_text(t.rental_minor, :digits)
           || ' of rental to date; the cap of deal memo ' || n.memo_no || ' is '
           || amount_text(n.rental_cap_minor, :digits) || ': '
           || amount_text(t.rental_minor - n.rental_cap_minor, :digits)
           || ' too much. Stop it, and have it taken back.',
           ' was paid ' || amount_text(t.rental_minor - n.rental_cap_minor, :digits)
           || ' more rental to date than the deal memo''s cap. Stop it, and have it taken back.'
    from total t
    join newest n using (employee_id)
    where t.rental_minor > n.rental_cap_minor
)
select 'employee ' || t.subject as subject,
       case when t.account = t.last_account then t.account else '' end as account,
       t.excess                 as amount_minor,
       t.employee || t.what     as message,
       'A person' || t.mailed   as mailable,
       f.path                   as file,
       t.place[2]               as file_line
from told t
join load f on f.production = :production and f.load = t.place[1]
