-- A note of 1,000 characters that are all beyond the first plane takes 2,000 places where a database counts halves.
alter table donor alter column note set data type varchar(2000);
alter table gift alter column note set data type varchar(2000);
alter table gift_now alter column note set data type varchar(2000);
alter table correction alter column old_value set data type varchar(2000);
alter table correction alter column new_value set data type varchar(2000);
