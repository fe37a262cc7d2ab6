-- One row, so that a file that opens empty after damage is known for what it is.
create table if not exists store_identity (
    id uuid primary key,
    made_at timestamp with time zone not null
);
