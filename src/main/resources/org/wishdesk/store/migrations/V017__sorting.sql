-- What was sorted out of a lot.
create index if not exists lot_from_lot on lot (from_lot);
