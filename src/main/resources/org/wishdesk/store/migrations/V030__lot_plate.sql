-- What an appliance's plate said that came out of a bag, beside its lot's brand, model and serial number, and what the test showed. Written once.
-- past_years and past_source: it was kept knowingly past its safe-use years, by which standard.
create table if not exists lot_plate (
    lot uuid primary key references lot (id),
    made varchar(10) not null,
    three_c varchar(20) not null,
    power_test varchar(20) not null,
    tester varchar(60) not null,
    past_years int,
    past_source varchar(60),
    clerk varchar(60),
    noted_at timestamp with time zone not null
);
