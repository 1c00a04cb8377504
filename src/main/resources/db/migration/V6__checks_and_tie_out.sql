-- What somebody must look at, and the proof that nothing was lost.

-- A finding's identity from night to night: its check and its subject.
create table finding (
    production int not null, check_id text not null collate "C", subject text not null collate "C",
    finding text not null,                                          -- short name, from check and subject
    first_seen date not null,                                       -- as-of date
    state text not null check (state in ('open', 'waived', 'cleared')),
    severity text not null, amount_minor bigint not null,
    waived_amount_minor bigint, waived_until date, waived_by text, waived_reason text,
    announced boolean not null default false,
    primary key (production, check_id, subject));

-- The findings of one week's report, as the night that wrote it found them.
create table week_finding (
    production int not null, week_ending date not null, check_id text not null collate "C",
    subject text not null collate "C", severity text not null, account text not null,
    amount_minor bigint not null, message text not null, mailable text not null, file text not null,
    file_line bigint not null,
    primary key (production, week_ending, check_id, subject));

-- Sums that must be equal to the cent, one row a line of the proof. file is blank where it is about none.
create table tie_out (
    production int not null, week_ending date not null, proof text not null, file text not null,
    position int not null, left_minor bigint not null, right_minor bigint not null, currency text not null,
    primary key (production, week_ending, proof, file, currency));
