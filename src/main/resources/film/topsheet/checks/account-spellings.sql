-- How do rows spell accounts?
--
-- One row per spelling, over the chart, the budget, the ledger, promises, changes, estimates,
-- variances, the trial balance and the forecast of the week.
--
--   :production  the production's number
--   :now         the week-ending of the forecast

select account from chart_account where production = :production
union
select account from budget_line where production = :production
union
select account from account_week where production = :production
union
select account from purchase_order_line where production = :production
union
select account from accrual where production = :production
union
select to_account from change_line where production = :production
union
select from_account from change_line where production = :production and from_account is not null
union
select account from estimate where production = :production
union
select account from variance where production = :production
union
select account from trial_balance where production = :production
union
select account from cost_line where production = :production and week_ending = :now
