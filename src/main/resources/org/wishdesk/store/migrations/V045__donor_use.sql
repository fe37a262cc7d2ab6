-- How often and when last a donor gave is beside the donor, as it is with the items: every gift changes it, and a changed row of H2 is written into
-- each index of its table anew.
create table if not exists donor_use (
    donor uuid primary key references donor (id),
    gifts int not null check (gifts >= 0),
    last_gift_at timestamp with time zone
);
insert into donor_use (donor, gifts, last_gift_at) select id, gifts, last_gift_at from donor where id not in (select donor from donor_use);
alter table donor drop column if exists gifts;
alter table donor drop column if exists last_gift_at;
