-- Pieces of one gift line that are alike.
create table if not exists lot (
    id uuid primary key,
    gift_line uuid references gift_line (id),
    from_lot uuid references lot (id),
    code varchar(60) not null,
    item uuid not null references item (id),
    item_name varchar(60) not null,
    kind varchar(20) not null,
    category varchar(60) not null,
    unit varchar(10) not null,
    for_whom varchar(20) not null,
    size_typed varchar(60) not null,
    season varchar(20) not null,
    condition varchar(20) not null,
    intention varchar(100),
    brand varchar(60),
    model varchar(60),
    serial_no varchar(60),
    created_at timestamp with time zone not null
);
create index if not exists lot_item on lot (item, id);
create index if not exists lot_gift_line on lot (gift_line);
-- Everything given is a movement, and nothing is ever edited. One end may be outside.
create table if not exists movement (
    id uuid primary key,
    event uuid not null,
    kind varchar(20) not null,
    lot uuid not null references lot (id),
    from_place uuid not null references place (id),
    to_place uuid not null references place (id),
    quantity int not null check (quantity > 0),
    wish_line uuid,
    reason varchar(400),
    reverses uuid unique references movement (id),
    happened_at timestamp with time zone not null,
    entered_at timestamp with time zone not null,
    check (from_place <> to_place)
);
create index if not exists movement_lot on movement (lot, happened_at);
create index if not exists movement_happened on movement (happened_at, id);
create index if not exists movement_event on movement (event);
create index if not exists movement_wish_line on movement (wish_line);
-- What lies where now: the sum of the movements, kept in the same transaction.
create table if not exists holding (
    lot uuid not null references lot (id),
    place uuid not null references place (id),
    quantity int not null check (quantity >= 0),
    reserved int not null check (reserved >= 0),
    primary key (lot, place),
    check (reserved <= quantity)
);
create index if not exists holding_place on holding (place, lot);
