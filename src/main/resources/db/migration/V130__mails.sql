-- What was mailed, or waits to be. A mail is kept whole in the transaction that issues its report;
-- whatever becomes of it afterwards is one more row, so that nothing about it is ever lost.

-- One issued report gives a recipient one mail. Append-only.
create table outbox (
    production  int   not null,
    week_ending date  not null,
    version     int   not null,
    recipient   text  not null check (recipient = lower(recipient)),  -- the address that the settings name
    number      int   not null check (number > 0),                    -- among the mails of the report
    name        text  not null,                                       -- of the recipient
    sender      text  not null,                                       -- addresses as the relay is given them
    address     text  not null,                                       -- other than recipient: a test-recipient
    message_id  text  not null,
    mime        bytea not null,                                       -- the mail to the byte
    primary key (production, week_ending, version, recipient),
    unique (production, week_ending, version, number),
    unique (production, message_id),
    foreign key (production, week_ending, version) references issued_report
);
create trigger append_only before update or delete or truncate on outbox
    for each statement execute function refuse_change();

-- What became of each mail; the newest row says how it stands. Append-only.
create table mail_event (
    production  int         not null,
    week_ending date        not null,
    version     int         not null,
    recipient   text        not null,
    event       int         not null check (event > 0),
    at          timestamptz not null,
    state       text        not null check (state in
                    ('waiting', 'sending', 'sent', 'refused', 'in-doubt', 'filed')),
    attempts    int         not null check (attempts >= 0),           -- begun so far since it waits
    next_try    timestamptz,                                          -- of a mail that waits
    says        text        not null,                                 -- the relay, or a person
    by_whom     text        not null,                                 -- blank: the program
    primary key (production, week_ending, version, recipient, event),
    foreign key (production, week_ending, version, recipient) references outbox,
    check ((state = 'waiting') = (next_try is not null))
);
create trigger append_only before update or delete or truncate on mail_event
    for each statement execute function refuse_change();

-- Whatever else goes wrong: a mail is confirmed once.
create unique index mail_sent_once on mail_event (production, week_ending, version, recipient)
    where state = 'sent';
