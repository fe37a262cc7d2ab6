-- What a manager decided about matching: a row for each thing that changed, itself never changed.
create table if not exists match_decision (
    id uuid primary key,
    field varchar(80) not null,
    old_value varchar(60),
    new_value varchar(60) not null,
    clerk varchar(60) not null,
    decided_at timestamp with time zone not null
);
create index if not exists match_decision_field on match_decision (field, decided_at);
-- One run of the matching. The proposals of the newest two are kept: the board opens with the last and says what changed since the one before.
create table if not exists match_run (
    id uuid primary key,
    made_at timestamp with time zone not null,
    for_day date not null,
    clerk varchar(60) not null,
    policy varchar(20) not null,
    points_mp bigint not null,
    bound_mp bigint not null
);
-- Goods for a wish line, or without a lot something that could be bought. Its id is made of what it proposes.
create table if not exists match_proposal (
    run uuid not null references match_run (id),
    id uuid not null,
    row_no int not null,
    wish_line uuid not null references wish_line (id),
    lot uuid references lot (id),
    place uuid references place (id),
    quantity int not null check (quantity > 0),
    fen bigint not null check (fen >= 0),
    exact_fit boolean not null,
    why varchar(4000) not null,
    bid varchar(200) not null,
    primary key (run, id)
);
create table if not exists match_unmet (
    run uuid not null references match_run (id),
    row_no int not null,
    wish_line uuid not null references wish_line (id),
    pieces int not null check (pieces > 0),
    why varchar(4000) not null,
    bid varchar(200) not null,
    primary key (run, wish_line)
);
-- Which proposal a promise came from, and who accepted it.
create table if not exists match_acceptance (
    reservation uuid primary key references reservation (id),
    proposal uuid not null,
    clerk varchar(60) not null,
    accepted_at timestamp with time zone not null
);
create index if not exists match_acceptance_proposal on match_acceptance (proposal);
-- Goods that a person turned down for a wish: this lot, or with alike everything like it.
create table if not exists match_refusal (
    id uuid primary key,
    wish_line uuid not null references wish_line (id),
    lot uuid not null references lot (id),
    alike boolean not null,
    reason varchar(400) not null,
    clerk varchar(60) not null,
    refused_at timestamp with time zone not null,
    taken_back_by varchar(60),
    taken_back_at timestamp with time zone
);
create index if not exists match_refusal_line on match_refusal (wish_line);
-- A wish that waits: until a day, or without one until somebody says so. Nothing is promised to it.
create table if not exists match_hold (
    id uuid primary key,
    wish uuid not null references wish (id),
    until_day date,
    reason varchar(400) not null,
    clerk varchar(60) not null,
    held_at timestamp with time zone not null,
    ended_by varchar(60),
    ended_at timestamp with time zone
);
create index if not exists match_hold_wish on match_hold (wish);
-- Who looked behind a reason, at bids and going prices, or at who would lose by a swap.
create table if not exists match_look (
    id uuid primary key,
    wish_line uuid not null references wish_line (id),
    clerk varchar(60) not null,
    looked_at timestamp with time zone not null
);
