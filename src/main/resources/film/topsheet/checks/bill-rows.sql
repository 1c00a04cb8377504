-- What do the live rows of all but payroll say, as far as checks ask about it?
--
-- One row per live posting of invoices, locations, petty cash and journals, narrow: read once, for
-- the ledger's rows are wide and many checks look at all of them. is_asked: of a period up to the
-- week of the report, on an account that is asked about.
--
--   :production  the production's number
--   :now         the week-ending of the report
--   :unasked     the balance-sheet accounts and contingency

create temporary table bill_row on commit drop as
select p.week <= :now and p.account <> all(:unasked) as is_asked, p.week, p.posting_date, p.load,
       p.file_line, p.amount_minor, p.base_minor, p.feed, p.account, p.currency, p.document,
       p.document_line, p.episode, p.location, p.rate, p.tax_recoverable_minor, p.vendor_id,
       p.vendor, p.invoice_no, p.invoice_date, p.paid_on, p.payment_ref, p.receipt_date,
       p.work_date, p.po_number, p.po_line, p.package, p.service_from, p.tax_form, p.holder,
       p.receipt
from live_posting p
where p.production = :production and p.feed <> 'payroll'
