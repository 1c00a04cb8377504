-- What is posted in foreign currencies is read from currency_week since V10; no question asks the
-- ledger for it any more, and every load paid for this index.

drop index posting_foreign;
