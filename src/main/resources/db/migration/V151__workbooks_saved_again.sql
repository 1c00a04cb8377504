-- Somebody who mends a cell of a report's workbook saves it again, that day or weeks later.

-- The day that the workbook speaks of, as its rows are entered; null: of no workbook.
alter table held_row add column edition text;
