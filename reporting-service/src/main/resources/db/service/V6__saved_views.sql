-- Views that people keep: a board with its parameters. Theirs, not of the read model: a rebuild leaves
-- them alone.
create table saved_view (
  id         uuid        primary key,
  revision   bigint      not null,
  owner_id   uuid        not null,
  name       text        not null,
  board      text        not null,
  parameters jsonb       not null,
  days       text,
  shared     boolean     not null,
  changed_at timestamptz not null
);
create unique index saved_view_by_name on saved_view (owner_id, lower(name));
create index saved_view_in_order on saved_view (lower(name), id);
