-- How checks see that two spellings may mean one name.

-- Whether one text becomes the other by at most that many letters put in, left out or changed. Only
-- the diagonal as wide as that is reckoned, and of it what both do not begin and end with.
create function is_near(one text, other text, edits int) returns boolean language plpgsql immutable
    parallel safe as $$
declare
    above int[];
    here int[];
    least_here int;
begin
    while one <> '' and left(one, 1) = left(other, 1) loop
        one := substr(one, 2);
        other := substr(other, 2);
    end loop;
    while one <> '' and right(one, 1) = right(other, 1) loop
        one := left(one, -1);
        other := left(other, -1);
    end loop;
    if abs(length(one) - length(other)) > edits then
        return false;
    elsif greatest(length(one), length(other)) <= edits then
        return true;
    end if;
    above := array_fill(edits + 1, array[length(other) + 1], array[0]);
    for at in 0 .. least(edits, length(other)) loop
        above[at] := at;
    end loop;
    for line in 1 .. length(one) loop
        here := array_fill(edits + 1, array[length(other) + 1], array[0]);
        here[0] := line;
        least_here := line;
        for at in greatest(1, line - edits) .. least(length(other), line + edits) loop
            here[at] := least(
                above[at - 1] + (substr(one, line, 1) <> substr(other, at, 1))::int,
                above[at] + 1, here[at - 1] + 1);
            least_here := least(least_here, here[at]);
        end loop;
        if least_here > edits then
            return false;
        end if;
        above := here;
    end loop;
    return above[length(other)] <= edits;
end $$;

-- A location's name without case, punctuation and spaces. Null where nothing is left.
create function same_location(name text) returns text language sql immutable parallel safe return
    nullif(regexp_replace(lower(name), '[[:punct:][:space:]’]+', '', 'g'), '');
