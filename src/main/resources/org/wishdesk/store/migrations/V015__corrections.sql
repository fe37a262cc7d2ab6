-- 作废 and 更正: what was put right in a gift after it was saved. Written once; the gift and its lines stay as they were written.
create table if not exists correction (
    id uuid primary key,
    gift uuid not null references gift (id),
    matter varchar(20) not null,
    gift_line uuid references gift_line (id),
    gift_cash uuid references gift_cash (id),
    -- the gift that is void by this, so that it is void once
    voids uuid unique references gift (id),
    old_value varchar(1000),
    new_value varchar(1000),
    reason varchar(400) not null,
    clerk varchar(60) not null,
    happened_at timestamp with time zone not null,
    entered_at timestamp with time zone not null
);
create index if not exists correction_gift on correction (gift, entered_at);
-- By how many pieces of which lot a correction changes what a line says; a relabelling takes from one lot what it gives another.
create table if not exists correction_pieces (
    correction uuid not null references correction (id),
    gift uuid not null references gift (id),
    gift_line uuid not null references gift_line (id),
    lot uuid not null references lot (id),
    pieces int not null check (pieces <> 0),
    primary key (correction, lot)
);
create index if not exists correction_pieces_gift on correction_pieces (gift);
-- By how much a correction changes what a gift of money says, in fen.
create table if not exists correction_cash (
    correction uuid not null references correction (id),
    gift uuid not null references gift (id),
    gift_cash uuid not null references gift_cash (id),
    tender varchar(20) not null,
    earmark varchar(100) not null,
    fen bigint not null check (fen <> 0),
    primary key (correction, tender, earmark)
);
create index if not exists correction_cash_gift on correction_cash (gift);
-- Whose a corrected gift is now, and what its note says now: the last of its corrections, kept in the same transaction.
create table if not exists gift_now (
    gift uuid primary key references gift (id),
    donor uuid not null references donor (id),
    donor_name varchar(100) not null,
    publish_name boolean not null,
    note varchar(1000)
);
create index if not exists gift_now_donor on gift_now (donor);
