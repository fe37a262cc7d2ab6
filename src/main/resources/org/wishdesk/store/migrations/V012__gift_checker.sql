-- 复核人: who counted with the handler (two people count what is given).
alter table gift add column if not exists checker varchar(60);
