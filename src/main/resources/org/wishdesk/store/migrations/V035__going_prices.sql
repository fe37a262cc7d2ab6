-- Going prices of the last run: they say what is scarce and who comes first at the counter. Never shown to a donor or a household.
create table if not exists match_price (
    run uuid not null references match_run (id),
    item uuid not null references item (id),
    for_whom varchar(20) not null,
    size_typed varchar(60) not null,
    season varchar(20) not null,
    worst_condition varchar(20) not null,
    price_mp bigint not null check (price_mp >= 0),
    primary key (run, item, for_whom, size_typed, season, worst_condition)
);
create table if not exists match_seat (
    run uuid not null references match_run (id),
    township varchar(100) not null,
    price_mp bigint not null check (price_mp >= 0),
    primary key (run, township)
);
