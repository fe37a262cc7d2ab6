-- What a bar code on new goods or a book stands for, learned at the counter.
create table if not exists barcode (
    code varchar(20) primary key,
    item uuid not null references item (id),
    for_whom varchar(20) not null,
    size_typed varchar(60) not null,
    season varchar(20) not null,
    brand varchar(60),
    model varchar(60),
    note varchar(1000),
    learned_at timestamp with time zone not null
);
alter table gift_line add column if not exists barcode varchar(20);
-- Of a bag taken in unsorted: about how many pieces are in it. A guess, never part of a total.
alter table gift_line add column if not exists about_pieces int;
-- What an appliance's plate says and what the test showed (the fields of 旧电器电子产品流通管理办法, 商务部令2013年第1号).
create table if not exists nameplate (
    gift_line uuid primary key references gift_line (id),
    brand varchar(60),
    model varchar(60),
    serial_no varchar(60),
    made varchar(7),
    three_c varchar(10) not null,
    power_test varchar(20) not null,
    tester varchar(60)
);
-- How often and how lately an item was typed, so that the usual ones come first.
create table if not exists item_use (
    item uuid primary key references item (id),
    uses bigint not null check (uses > 0),
    last_used_at timestamp with time zone not null
);
