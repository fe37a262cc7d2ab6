create table if not exists donor (
    id uuid primary key,
    kind varchar(20) not null,
    name varchar(100) not null,
    phone varchar(40),
    publish_name boolean not null,
    note varchar(1000),
    merged_into uuid references donor (id),
    gifts int not null check (gifts >= 0),
    last_gift_at timestamp with time zone,
    created_at timestamp with time zone not null
);
create index if not exists donor_name on donor (name, phone);
create table if not exists donor_key (
    donor uuid not null references donor (id),
    search_key varchar(120) ${byCharacter} not null,
    primary key (donor, search_key)
);
create index if not exists donor_key_search on donor_key (search_key, donor);

-- Needy households. Hardship is 0 to 4; the station's own word for it is kept beside.
create table if not exists household (
    id uuid primary key,
    code varchar(40) not null unique,
    head_name varchar(100) not null,
    id_number varchar(20),
    phone varchar(40),
    family_size int,
    township varchar(60) not null,
    village varchar(60),
    hamlet varchar(60),
    category varchar(60) not null,
    hardship smallint not null check (hardship between 0 and 4),
    cause varchar(200),
    note varchar(1000),
    source_digest varchar(64),
    created_at timestamp with time zone not null
);
create index if not exists household_township on household (township, code);
create table if not exists member (
    id uuid primary key,
    household uuid not null references household (id),
    line_no int not null,
    name varchar(100) not null,
    sex varchar(10) not null,
    born date,
    id_number varchar(20),
    relation varchar(40) not null,
    stage varchar(20) not null,
    source_digest varchar(64),
    unique (household, line_no)
);
create table if not exists household_key (
    household uuid not null references household (id),
    search_key varchar(120) ${byCharacter} not null,
    primary key (household, search_key)
);
create index if not exists household_key_search on household_key (search_key, household);
-- Who looked at what is hidden, and when. Never what was seen.
create table if not exists reveal (
    id uuid primary key,
    household uuid not null references household (id),
    field varchar(40) not null,
    clerk varchar(60) not null,
    revealed_at timestamp with time zone not null
);
create index if not exists reveal_household on reveal (household, revealed_at);
-- What was put right in donors, households, wishes and items: old and new, readable.
create table if not exists change_log (
    id uuid primary key,
    subject varchar(40) not null,
    subject_id uuid not null,
    field varchar(60) not null,
    old_value varchar(2000),
    new_value varchar(2000),
    clerk varchar(60) not null,
    changed_at timestamp with time zone not null
);
create index if not exists change_log_subject on change_log (subject_id, changed_at);
