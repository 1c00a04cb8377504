-- Which accounts and categories are far from their locked budget?
--
-- One row per account whose EFC differs from its locked budget, over or under, by more than the
-- threshold of accounts, or by more than both the percentage of the locked budget (a locked budget
-- of 0 meets it) and the floor; and one per category of several accounts past the threshold of
-- categories. The amount is the difference.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   :account, :floor, :category   minor units
--   :percent       of the locked budget
--   :digits        of the production's currency
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--
-- severity: medium
-- needs: budget
-- after: unbudgeted-account
-- setting: account 10000 amount
-- setting: percent 10
-- setting: floor 2500 amount
-- setting: category 25000 amount

with account as (
    select c.account, max(c.name) as name, max(c.category) as category,
           max(c.category_name) as category_name, sum(c.efc_minor) as efc,
           sum(c.locked_minor) as locked, sum(c.efc_minor) - sum(c.locked_minor) as over
    from cost_line c
    join named_account n on n.account = c.account and n.asked
    where c.production = :production and c.week_ending = :now
    group by c.account
), far as (
    select account as subject, account, name || ' (' || account || ')' as name, efc, locked,
           over, case when abs(over) > :account then amount_text(:account, :digits)
                      else trim_scale(:percent) || '% and of ' || amount_text(:floor, :digits) end
                     as threshold
    from account a
    where (abs(over) > :account
           or abs(over) > :floor and (locked = 0 or abs(over) * 100 > :percent * abs(locked)))
      and not exists (select from week_finding w
                      where w.production = :production and w.week_ending = :now
                        and w.check_id = 'unbudgeted-account' and w.subject = a.account)
  union all
    select 'category ' || category, '',
           'Category ' || category || ' (' || max(category_name) || ')', sum(efc), sum(locked),
           sum(over), amount_text(:category, :digits)
    from account
    group by category
    having count(*) > 1 and abs(sum(over)) > :category
)
select subject,
       account,
       abs(over) as amount_minor,
       name || ' comes to ' || amount_text(efc, :digits) || ', '
       || amount_text(abs(over), :digits) || case when over > 0 then ' over' else ' under' end
       || ' its locked budget of ' || amount_text(locked, :digits)
       || ' and past the threshold of ' || threshold
       || '. Say why in a note, or correct the estimate.' as message,
       null      as mailable,
       ''        as file,
       0         as file_line
from far
