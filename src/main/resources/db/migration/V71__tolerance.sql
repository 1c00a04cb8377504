-- A total that was rounded may differ from its rows, and a sum may lack what could not be read.

alter table load_control
    add column tolerance numeric not null default 0,
    add column unread    text    not null default '';               -- lines, with what stands there
