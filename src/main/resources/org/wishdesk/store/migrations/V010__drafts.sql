-- What is being typed, and what was laid aside for a moment. A gift's draft goes in the transaction that saves the gift.
create table if not exists draft (
    id uuid primary key,
    screen varchar(40) not null,
    held boolean not null,
    title varchar(200) not null,
    body text not null,
    written_at timestamp with time zone not null
);
create index if not exists draft_screen on draft (screen, written_at);
