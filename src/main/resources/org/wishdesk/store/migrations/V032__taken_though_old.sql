-- An appliance past its safe-use years that a clerk was told of and took all the same: which line, which limit, who and when. Written once.
create table if not exists taken_though_old (
    gift_line uuid primary key references gift_line (id),
    made varchar(10) not null,
    years int not null,
    source varchar(60) not null,
    clerk varchar(60) not null,
    taken_at timestamp with time zone not null
);
