-- What a person decided to buy for a wish line, out of which money. Written once; while it has no end it counts as promised to the line.
create table if not exists purchase (
    id uuid primary key,
    proposal uuid not null,
    wish_line uuid not null references wish_line (id),
    pieces int not null check (pieces > 0),
    limit_fen bigint not null check (limit_fen > 0),
    account_kind varchar(20) not null,
    account_name varchar(60) not null,
    earmark varchar(100) not null,
    clerk varchar(60) not null,
    decided_at timestamp with time zone not null
);
create index if not exists purchase_wish_line on purchase (wish_line);
create index if not exists purchase_decided on purchase (decided_at);
-- What became of it, once: bought, with its voucher, the posting that paid it and the number of the goods; or given up, with the reason.
create table if not exists purchase_end (
    purchase uuid primary key references purchase (id),
    number varchar(40) unique,
    fen bigint check (fen > 0),
    shop varchar(100),
    invoice_no varchar(60),
    bought_on date,
    posting uuid,
    reason varchar(400),
    clerk varchar(60) not null,
    ended_at timestamp with time zone not null,
    check (number is null and reason is not null or number is not null and fen is not null and shop is not null and invoice_no is not null
           and bought_on is not null and posting is not null)
);
create index if not exists purchase_end_ended on purchase_end (ended_at);
