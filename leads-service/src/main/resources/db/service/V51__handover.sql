-- Books that pass from one member to others (交接): who gets what is settled when a handover begins,
-- and carried out in the background, a batch a transaction.
create table handover (
  id          uuid        primary key,
  from_id     uuid        not null,
  reason      text        not null check (char_length(reason) between 1 and 500),
  leads       int         not null check (leads >= 0),
  customers   int         not null check (customers >= 0),
  started_by  uuid        not null,
  started_at  timestamptz not null,
  finished_at timestamptz
);
-- One at a time takes from a book.
create unique index handover_running on handover (from_id) where finished_at is null;
create index handover_newest on handover (started_at desc, id desc);

create table handover_successor (
  handover_id uuid        not null references handover,
  member_id   uuid        not null,
  weight      int         not null check (weight between 1 and 1000),
  accepted_at timestamptz,
  primary key (handover_id, member_id)
);
create index handover_of_successor on handover_successor (member_id);

create table handover_item (
  handover_id  uuid        not null references handover,
  kind         text        not null check (kind in ('lead', 'customer')),
  record_id    uuid        not null,
  successor_id uuid        not null,
  outcome      text        not null default 'waiting' check (outcome in ('waiting', 'moved', 'stayed')),
  settled_at   timestamptz check ((settled_at is null) = (outcome = 'waiting')),
  -- What the one who leaves has promised, and what comes next, in their words.
  promise      text        check (char_length(promise) between 1 and 500),
  next_step    text        check (char_length(next_step) between 1 and 200),
  next_step_on date,
  primary key (handover_id, kind, record_id)
);
create index handover_item_waiting on handover_item (handover_id, kind, record_id) where outcome = 'waiting';
create index handover_item_of_record on handover_item (record_id);
