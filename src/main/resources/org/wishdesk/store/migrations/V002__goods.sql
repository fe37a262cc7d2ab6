-- The catalogue: what can be given and wished for.
create table if not exists item (
    id uuid primary key,
    name varchar(60) not null unique,
    kind varchar(20) not null,
    unit varchar(10) not null,
    mnemonic varchar(40) not null,
    sizing varchar(20) not null,
    who_counts boolean not null,
    season_counts boolean not null,
    usual_season varchar(20) not null,
    per_piece boolean not null,
    fit_group varchar(60) not null,
    need smallint not null check (need >= 0),
    price_fen bigint not null check (price_fen >= 0),
    size_penalty int not null check (size_penalty >= 0),
    active boolean not null
);
create index if not exists item_fit_group on item (fit_group);
-- Every way an item is looked up: its name, its pinyin, its initials.
create table if not exists item_key (
    item uuid not null references item (id),
    search_key varchar(120) ${byCharacter} not null,
    primary key (item, search_key)
);
create index if not exists item_key_search on item_key (search_key, item);
