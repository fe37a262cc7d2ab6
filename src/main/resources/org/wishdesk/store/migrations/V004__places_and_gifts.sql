-- Inside places have holdings; outside ends (donor, household, recycled ...) have none.
create table if not exists place (
    id uuid primary key,
    kind varchar(20) not null,
    name varchar(60) not null,
    inside boolean not null,
    unique (kind, name)
);
-- A gift is written once. Its id is the key the draft was given, so that a second save finds it.
create table if not exists gift (
    id uuid primary key,
    number varchar(40) unique,
    source_no varchar(60) unique,
    source_digest varchar(64),
    donor uuid not null references donor (id),
    donor_name varchar(100) not null,
    place uuid not null references place (id),
    channel varchar(60) not null,
    publish_name boolean not null,
    handler varchar(60) not null,
    receipt varchar(20) not null,
    note varchar(1000),
    happened_at timestamp with time zone not null,
    entered_at timestamp with time zone not null
);
create index if not exists gift_happened on gift (happened_at, id);
create index if not exists gift_donor on gift (donor, happened_at);
create table if not exists gift_line (
    id uuid primary key,
    gift uuid not null references gift (id),
    line_no int not null,
    item uuid not null references item (id),
    item_name varchar(60) not null,
    kind varchar(20) not null,
    category varchar(60) not null,
    unit varchar(10) not null,
    for_whom varchar(20) not null,
    size_typed varchar(60) not null,
    season varchar(20) not null,
    condition varchar(20) not null,
    quantity int not null check (quantity > 0),
    intention varchar(100),
    note varchar(1000),
    unique (gift, line_no)
);
create table if not exists gift_cash (
    id uuid primary key,
    gift uuid not null references gift (id),
    line_no int not null,
    fen bigint not null check (fen > 0),
    tender varchar(20) not null,
    earmark varchar(100),
    note varchar(1000),
    unique (gift, line_no)
);
