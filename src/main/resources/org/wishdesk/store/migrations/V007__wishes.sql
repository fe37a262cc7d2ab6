create table if not exists wish (
    id uuid primary key,
    code varchar(40) not null unique,
    household uuid not null references household (id),
    person_name varchar(100) not null,
    sex varchar(10) not null,
    age int,
    collected_on date not null,
    all_at_once boolean not null,
    deadline date,
    story varchar(1000),
    consents boolean not null,
    state varchar(20) not null,
    source_digest varchar(64),
    created_at timestamp with time zone not null
);
create index if not exists wish_household on wish (household, collected_on);
create index if not exists wish_state on wish (state, collected_on, id);
create table if not exists wish_line (
    id uuid primary key,
    wish uuid not null references wish (id),
    line_no int not null,
    item uuid not null references item (id),
    item_name varchar(60) not null,
    for_whom varchar(20) not null,
    size_typed varchar(60) not null,
    season varchar(20) not null,
    worst_condition varchar(20) not null,
    quantity int not null check (quantity > 0),
    budget_fen bigint not null check (budget_fen >= 0),
    unique (wish, line_no)
);
create index if not exists wish_line_item on wish_line (item, wish);
