-- What did each holder's cash box hold when it was last counted?
--
-- One row per holder: the newest count up to the week-ending. Minor units.
--
--   :production
--   :ending       this week-ending

select distinct on (coalesce(same_person(holder), holder) collate "C")
       holder, coalesce(account, '') as account, counted_on, float_minor, cash_minor,
       receipts_minor
from float_count
where production = :production and counted_on <= :ending
order by coalesce(same_person(holder), holder) collate "C", counted_on desc, load desc, file_line desc
