-- How the shoot goes, and what fringes follow: written with the forecast of a week, and like it
-- rewritten by every night until the week is issued.

-- One row where a schedule came. Pages are eighths; those of reports are null where no day is told
-- of. halves_behind: half days, ahead is below 0. days_over: if all days go as those so far.
-- day_over_minor: what one day more of shooting costs; null: no shoot day is paid yet.
create table shoot_pace (
    production int not null, week_ending date not null,
    first_day date not null, days int not null, days_done int not null,
    script_eighths int, shot_eighths int, scheduled_eighths int, halves_behind int,
    scenes_owed text, days_over numeric, day_over_minor bigint,
    primary key (production, week_ending));

-- Which labour account each fringe account of the settings follows, among those of the forecast.
create table fringe_labour (
    production int not null, week_ending date not null, fringe text not null collate "C",
    account text not null collate "C",
    primary key (production, week_ending, fringe, account));
