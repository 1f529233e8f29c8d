-- Names as they are looked for and sorted: Chinese by characters, bigrams, pinyin and its initials.
-- They stand beside their tables, since SQL knows no pinyin: the service writes them with each name,
-- and comes by for the names of before. A spelling that is older than the service's is done anew.

create table opportunity_search (
  id       uuid             primary key references opportunity,
  words    tsvector         not null,
  sort_key text collate "C" not null,
  spelling int              not null
);
create index opportunity_by_word on opportunity_search using gin (words);
create index opportunity_by_name on opportunity_search (sort_key, id);

create table product_search (
  id       uuid             primary key references product,
  words    tsvector         not null,
  sort_key text collate "C" not null,
  spelling int              not null
);
create index product_by_word on product_search using gin (words);
create index product_by_name on product_search (sort_key, id);
