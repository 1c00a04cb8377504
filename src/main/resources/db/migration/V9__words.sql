-- How checks compare what people typed, and how they write what they found. Nothing is stored
-- normalised; these are for comparing only.

-- A row's number in the share of a whole, as an expression that the planner knows about: a parity
-- of which it has no statistics is guessed at one row in two hundred.
create statistics posting_parity on (seq % 2) from posting;

-- A vendor's name without case, punctuation, spaces and trailing legal form. A name of nothing
-- else is kept as it is.
create function same_vendor(name text) returns text language sql immutable parallel safe return
    coalesce(nullif(replace(regexp_replace(btrim(regexp_replace(
        regexp_replace(lower(name), '[.''’]', '', 'g'), '[[:punct:][:space:]]+', ' ', 'g')),
        '( (llc|inc|ltd|limited|incorporated|corp|co|gmbh|plc))+$', ''), ' ', ''), ''), name);

-- A number as people type it: letters and digits only, without case, each run of digits without
-- leading zeros. Null where nothing is left.
create function same_number(number text) returns text language sql immutable parallel safe return
    nullif(regexp_replace(regexp_replace(lower(number), '[[:punct:][:space:]]+', '', 'g'),
        '(?<![0-9])0+(?=[0-9])', '', 'g'), '');

-- A person's name without case, punctuation and spaces. Null where nothing is left.
create function same_person(name text) returns text language sql immutable parallel safe return
    nullif(regexp_replace(lower(name), '[[:punct:][:space:]’]+', '', 'g'), '');

-- Decimals of a currency's minor unit, by ISO 4217; withdrawn currencies as Java has them.
create function currency_digits(currency text) returns int language sql immutable
    parallel safe return
    case when currency in ('ADP', 'BEF', 'BIF', 'BYB', 'BYR', 'CLP', 'DJF', 'ESP', 'GNF', 'GRD',
                           'ISK', 'ITL', 'JPY', 'KMF', 'KRW', 'LUF', 'MGF', 'PTE', 'PYG', 'ROL',
                           'RWF', 'TPE', 'TRL', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF')
              then 0
         when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
         when currency = 'CLF' then 4
         else 2 end;

-- An amount in another currency: minor × rate, rounded half away from zero.
create function converted(minor numeric, source text, rate numeric, target text) returns bigint
    language sql immutable parallel safe return
    round(minor * rate * 10::numeric ^ (currency_digits(target) - currency_digits(source)))::bigint;

-- The way back: minor ÷ rate, rounded half away from zero.
create function divided(minor numeric, source text, rate numeric, target text) returns bigint
    language sql immutable parallel safe return
    round(minor * 10::numeric ^ (currency_digits(target) - currency_digits(source)) / rate)::bigint;

-- 1,204.50 out of 120450 with two digits.
create function amount_text(minor numeric, digits int) returns text language sql immutable
    parallel safe return
    case when minor < 0 then '−' else '' end
    || to_char(div(abs(minor), 10::numeric ^ digits), 'FM999,999,999,999,999,999,990')
    || case when digits = 0 then ''
            else '.' || lpad(mod(abs(minor), 10::numeric ^ digits)::int::text, digits, '0') end;

-- 1,204.50 in the production's own currency, CAD 1,204.50 in any other.
create function money_text(minor numeric, currency text, own text) returns text language sql
    immutable parallel safe return
    case when currency = own then '' else currency || ' ' end
    || amount_text(minor, currency_digits(currency));

-- 1 row, 1,204 rows.
create function count_text(number bigint, one text, many text) returns text language sql immutable
    parallel safe return
    to_char(number, 'FM999,999,999,990') || ' ' || case when number = 1 then one else many end;

-- 5 September 2026.
create function day_text(day date) returns text language sql immutable parallel safe return
    to_char(day, 'FMDD FMMonth YYYY');

-- A clause with its full stop.
create function sentence(clause text) returns text language sql immutable parallel safe return
    btrim(clause) || case when btrim(clause) ~ '[.!?]$' then '' else '.' end;

-- With a capital, to begin a sentence.
create function capital(clause text) returns text language sql immutable parallel safe return
    upper(left(clause, 1)) || substr(clause, 2);

-- What people call a document of a feed.
create function document_text(feed feed, document text) returns text language sql immutable
    parallel safe return
    case feed when 'payroll' then 'payroll invoice' when 'invoices' then 'invoice'
              when 'locations' then 'location cost' when 'petty-cash' then 'envelope'
              when 'journals' then 'journal' end || ' ' || document;

-- A file without its folders.
create function file_name(path text) returns text language sql immutable parallel safe return
    regexp_replace(path, '^.*/', '');
