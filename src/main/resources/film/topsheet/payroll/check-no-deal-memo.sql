-- Who was paid without a deal memo?
--
-- One row per person with gross or overtime in weeks for which no signed memo is in force, unless a
-- word of the occupation is excepted; a word's plural is that word. The amount is what was paid in
-- these weeks.
--
--   :production  the production's number
--   :now         the week-ending of the report; later periods are not looked at
--   :digits      of the production's currency
--   :except      words, without case
--   pay_week     per person, week and occupation the memo in force, and what was paid
--
-- severity: high
-- needs: payroll, deal-memos
-- setting: except list background, extra

with excepted as (
    select lower(word) as word from unnest(:except) word
  union
    select lower(word) || 's' from unnest(:except) word
), paid as (
    select w.employee_id, max(w.employee) as employee, max(w.called) as called,
           sum(w.gross_minor + w.overtime_minor) as base_minor,
           count(distinct w.week_ending) as weeks, min(w.week_ending) as first_week,
           min(w.pay_place) as place,
           case when min(w.pay_account) = max(w.pay_account) then min(w.pay_account) else '' end
               as account
    from pay_week w
    where w.memo_no is null and w.pay_place is not null
      and not exists (select from regexp_split_to_table(w.occupation, '[^[:alnum:]]+') part
                      join excepted e on e.word = part)
    group by w.employee_id
    having sum(w.gross_minor + w.overtime_minor) <> 0
), told as (
    select p.*,
           ' paid ' || amount_text(abs(p.base_minor), :digits) || ' in '
           || count_text(p.weeks, 'week', 'weeks') || case when p.weeks = 1 then ' (ending '
                   else ' (the first ending ' end || day_text(p.first_week)
           || ') without a signed deal memo in force.' as what,
           case when u.memo_no is not null then ' Have ' || u.memo_no || ' signed.'
                when m.memo_no is not null then ' ' || m.memo_no || ' is for '
                     || day_text(m.from_day) || ' to ' || day_text(m.to_day)
                     || ': have its extension signed.'
                else ' Ask for the memo, or have the employee number corrected.' end as remedy,
           case when u.memo_no is not null then ' Have the memo signed.'
                when m.memo_no is not null then ' Have the extension signed.'
                else ' Ask for the memo, or have the employee number corrected.' end as short
    from paid p
    left join lateral (
        select memo_no from deal_memo
        where production = :production and employee_id = p.employee_id
          and (signed_on is null or signed_on > :now)
        order by from_day desc, memo_no desc limit 1) u on true
    left join lateral (
        select memo_no, from_day, to_day from deal_memo
        where production = :production and employee_id = p.employee_id
        order by from_day desc, memo_no desc limit 1) m on true
)
select 'employee ' || t.employee_id as subject,
       t.account,
       abs(t.base_minor)            as amount_minor,
       t.employee || ' (' || t.called || ') was' || t.what || t.remedy as message,
       'A person was paid ' || amount_text(abs(t.base_minor), :digits)
       || ' without a signed deal memo in force, first in the week ending '
       || day_text(t.first_week) || '.' || t.short as mailable,
       f.path                       as file,
       t.place[2]                   as file_line
from told t
join load f on f.production = :production and f.load = t.place[1]
