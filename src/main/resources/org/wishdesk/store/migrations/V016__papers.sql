-- Each paper that left the printer or was saved, with its place among the copies: the second is marked as a reprint. Written once.
create table if not exists gift_print (
    id uuid primary key,
    gift uuid not null references gift (id),
    kind varchar(20) not null,
    copy_no int not null check (copy_no > 0),
    printed_by varchar(60) not null,
    printed_at timestamp with time zone not null,
    unique (gift, kind, copy_no)
);
-- What became of a gift's receipt after the gift was saved; the last row counts, until then what the gift says. Written once.
create table if not exists receipt_state (
    id uuid primary key,
    gift uuid not null references gift (id),
    state varchar(20) not null,
    said_by varchar(60) not null,
    said_at timestamp with time zone not null
);
create index if not exists receipt_state_gift on receipt_state (gift, said_at);
-- The 公益事业捐赠票据 that a body entitled to issue one gave for the gift. The last row counts. Written once.
create table if not exists official_receipt (
    id uuid primary key,
    gift uuid not null references gift (id),
    code varchar(20) not null,
    number varchar(20) not null,
    issued_on date not null,
    issuer varchar(60) not null,
    written_by varchar(60) not null,
    written_at timestamp with time zone not null
);
create index if not exists official_receipt_gift on official_receipt (gift, written_at);
-- 凭据金额 of goods, and by what it is known. Never added to money. The last row of a line counts; nought takes it back. Written once.
create table if not exists line_value (
    id uuid primary key,
    gift_line uuid not null references gift_line (id),
    fen bigint not null check (fen >= 0),
    basis varchar(20) not null,
    written_by varchar(60) not null,
    written_at timestamp with time zone not null
);
create index if not exists line_value_line on line_value (gift_line, written_at);
-- The number on a lot's label, given when it is first printed and kept: a lost label is printed anew with the same.
create table if not exists label (
    number varchar(14) primary key,
    lot uuid not null unique references lot (id),
    given_at timestamp with time zone not null
);
