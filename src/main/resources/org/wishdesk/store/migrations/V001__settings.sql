-- What the station decided about itself; no persons.
create table if not exists setting (
    name varchar(60) primary key,
    text_value varchar(2000) not null
);
-- Gap-free numbers: the last one given, raised in the transaction that uses it.
create table if not exists counter (
    name varchar(80) primary key,
    last_value bigint not null
);
