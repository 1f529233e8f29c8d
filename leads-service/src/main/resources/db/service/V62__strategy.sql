-- What is to be reached with a key customer, and how. Each writing is a version, only ever added to.
create table customer_strategy (
  id             uuid        primary key,
  customer_id    uuid        not null references customer on delete cascade,
  revision       bigint      not null check (revision > 0),
  goal           text        not null check (char_length(goal) between 1 and 2000),
  decision_chain text        check (char_length(decision_chain) between 1 and 2000),
  risks          text        check (char_length(risks) between 1 and 2000),
  actions        text        check (char_length(actions) between 1 and 2000),
  written_by     uuid        not null,
  written_at     timestamptz not null,
  unique (customer_id, revision)
);
