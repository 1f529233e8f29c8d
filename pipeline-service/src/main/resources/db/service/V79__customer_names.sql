-- The names of customers, from salesline.leads.customer-profile.v1, for deals to be found by. Erasing
-- one takes its words with it.
create table customer_name (
  customer_id uuid   primary key,
  revision    bigint not null,
  name        text   not null
);

create table customer_search (
  id       uuid             primary key references customer_name on delete cascade,
  words    tsvector         not null,
  sort_key text collate "C" not null,
  spelling int              not null
);
create index customer_by_word on customer_search using gin (words);
