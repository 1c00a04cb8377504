-- Where a production's settings and exports lie. Another code in that folder, once a week is issued,
-- would be another production with the same rows.
alter table production add column folder text;
