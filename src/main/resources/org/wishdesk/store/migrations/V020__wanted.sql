-- What was written since a moment is found without looking at everything: the counter's index follows the ledger by it.
create index if not exists movement_entered on movement (entered_at);
create index if not exists reservation_made on reservation (made_at);
create index if not exists reservation_ended on reservation (ended_at);
create index if not exists wish_created on wish (created_at);
create index if not exists change_log_changed on change_log (changed_at);
