-- One trip of deliveries. On the road it is a place of its own.
create table if not exists delivery_run (
    id uuid primary key,
    number varchar(40) not null unique,
    township varchar(60) not null,
    planned_for date not null,
    driver varchar(60) not null,
    vehicle varchar(60),
    state varchar(20) not null,
    place uuid references place (id),
    created_at timestamp with time zone not null,
    left_at timestamp with time zone,
    closed_at timestamp with time zone
);
create index if not exists delivery_run_state on delivery_run (state, planned_for);
-- One line of the list the driver takes; names and goods as they stood when it was made.
create table if not exists run_line (
    id uuid primary key,
    run uuid not null references delivery_run (id),
    line_no int not null,
    reservation uuid not null references reservation (id),
    wish_line uuid not null references wish_line (id),
    wish_code varchar(40) not null,
    household uuid not null references household (id),
    household_code varchar(40) not null,
    village varchar(60) not null,
    recipient varchar(100) not null,
    lot uuid not null references lot (id),
    lot_code varchar(60) not null,
    from_place uuid not null references place (id),
    goods varchar(300) not null,
    unit varchar(10) not null,
    quantity int not null check (quantity > 0),
    outcome varchar(20) not null,
    outcome_note varchar(400),
    signed_by varchar(100),
    unique (run, line_no)
);
create index if not exists run_line_wish_line on run_line (wish_line);
-- Files taken in, and what became of them.
create table if not exists import_file (
    id uuid primary key,
    name varchar(260) not null,
    form varchar(40) not null,
    digest varchar(64) not null,
    added int not null,
    known int not null,
    refused int not null,
    imported_at timestamp with time zone not null
);
