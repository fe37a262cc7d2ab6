create table if not exists account (
    id uuid primary key,
    kind varchar(20) not null,
    name varchar(60) not null,
    place uuid references place (id),
    unique (kind, name)
);
-- The entries of one posting add up to zero. Written once.
create table if not exists entry (
    id uuid primary key,
    posting uuid not null,
    account uuid not null references account (id),
    fen bigint not null check (fen <> 0),
    earmark varchar(100) not null,
    gift uuid references gift (id),
    reason varchar(400),
    reverses uuid unique references entry (id),
    happened_at timestamp with time zone not null,
    entered_at timestamp with time zone not null
);
create index if not exists entry_account on entry (account, happened_at);
create index if not exists entry_posting on entry (posting);
create index if not exists entry_gift on entry (gift);
-- The sum of the entries, kept in the same transaction. The empty earmark is free money.
create table if not exists account_sum (
    account uuid not null references account (id),
    earmark varchar(100) not null,
    fen bigint not null,
    primary key (account, earmark)
);
