-- A promise of goods to a wish. It moves nothing; it raises holding.reserved until the goods leave or it lapses.
create table if not exists reservation (
    id uuid primary key,
    lot uuid not null references lot (id),
    place uuid not null references place (id),
    wish_line uuid not null references wish_line (id),
    quantity int not null check (quantity > 0),
    state varchar(20) not null,
    reason varchar(1000) not null,
    made_at timestamp with time zone not null,
    lapses_at timestamp with time zone not null,
    ended_at timestamp with time zone
);
create index if not exists reservation_wish_line on reservation (wish_line, state);
create index if not exists reservation_lot on reservation (lot, place, state);
create index if not exists reservation_state on reservation (state, lapses_at);
