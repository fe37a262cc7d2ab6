-- Boxes and shelves (货位/箱号) with what goes into each; the program lays in the usual ones when there are none.
create table if not exists bin (
    id uuid primary key,
    code varchar(20) not null,
    spot varchar(60) not null,
    shelf varchar(20) not null,
    item uuid references item (id),
    who varchar(20) not null,
    season varchar(20) not null,
    size_from varchar(20) not null,
    size_to varchar(20) not null,
    by_who boolean not null,
    by_season boolean not null,
    by_size boolean not null,
    active boolean not null
);
