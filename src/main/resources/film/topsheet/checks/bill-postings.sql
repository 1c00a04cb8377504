-- What do the live rows of all but payroll say, as far as checks ask about it?
--
-- One row per live posting of invoices, locations, petty cash and journals of a period up to the
-- week of the report, on an account that is asked about. Read once: ten checks look at all of it.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   named_account  every account that a row names; asked: neither balance sheet nor contingency

insert into bill_posting
select p.feed, p.document, p.document_line, p.load, p.file_line, p.account, p.posting_date, p.week,
       p.currency, p.amount_minor, p.base_minor, p.vendor_id, p.vendor, p.invoice_no,
       p.invoice_date, p.paid_on, p.receipt_date, p.work_date, p.po_number, p.po_line,
       p.service_from, p.tax_form
from live_posting p
join named_account a on a.account = p.account and a.asked
where p.production = :production and p.feed <> 'payroll' and p.week <= :now
