-- What the counter offers when an item is picked; ANYONE and UNKNOWN offer nothing.
alter table item add column if not exists usual_who varchar(20) default 'ANYONE' not null;
alter table item add column if not exists usual_condition varchar(20) default 'UNKNOWN' not null;
-- Which sets of seed items were laid in: each once, so that what the manager renamed or switched off stays so.
create table if not exists item_seed (
    version int primary key
);
