-- 网名: what a donor is called elsewhere, as in the group where it gave.
create table if not exists donor_alias (
    donor uuid not null references donor (id),
    alias varchar(50) not null,
    primary key (donor, alias)
);
-- Who turned out to be whom, while it stands; what was merged and taken apart again is in the change log.
create table if not exists donor_merge (
    gone uuid primary key references donor (id),
    stands uuid not null references donor (id),
    last_gift_at timestamp with time zone,
    clerk varchar(60) not null,
    merged_at timestamp with time zone not null
);
create index if not exists donor_merge_stands on donor_merge (stands);
-- Two that look alike and are two, so that nobody asks again.
create table if not exists donor_apart (
    one uuid not null references donor (id),
    other uuid not null references donor (id),
    clerk varchar(60) not null,
    said_at timestamp with time zone not null,
    primary key (one, other)
);
-- Who looked at a donor's phone, and when. Never what was seen.
create table if not exists donor_reveal (
    id uuid primary key,
    donor uuid not null references donor (id),
    field varchar(40) not null,
    clerk varchar(60) not null,
    revealed_at timestamp with time zone not null
);
create index if not exists donor_reveal_donor on donor_reveal (donor, revealed_at);
