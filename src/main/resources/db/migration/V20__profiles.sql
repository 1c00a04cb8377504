-- How a file was read that came through a profile. Append-only, like the load itself.

create table load_reading (
    production int   not null,
    load       int   not null,
    version    int   not null,                                      -- of the profile, as its author counts
    hash       text  not null,                                      -- of all that the profile says
    classes    jsonb not null,                                      -- what its rows were: class to number
    primary key (production, load),
    foreign key (production, load) references load
);

-- What the export itself states as a sum, beside the sum of the rows it covers.
create table load_control (
    production  int     not null,
    load        int     not null,
    file_line   bigint  not null,
    column_name text    not null,
    scope       text    not null,                                   -- a section's heading, a group, or: the file
    stated      numeric not null,
    summed      numeric not null,
    primary key (production, load, file_line, column_name, scope),
    foreign key (production, load) references load
);

create trigger append_only before update or delete or truncate on load_reading
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on load_control
    for each statement execute function refuse_change();
