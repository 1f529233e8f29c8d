-- Names as they are looked for and sorted: Chinese by characters, bigrams, pinyin and its initials.
-- They stand beside their tables, since SQL knows no pinyin: the service writes them with each name,
-- and comes by for the names of before. Of a lead only the company is looked for: its contact is
-- masked before those who might claim it, and what is masked must not be found either.

create table customer_search (
  id       uuid             primary key references customer on delete cascade,
  words    tsvector         not null,
  sort_key text collate "C" not null,
  spelling int              not null
);
create index customer_by_word on customer_search using gin (words);
create index customer_by_name on customer_search (sort_key, id);

create table lead_search (
  id       uuid             primary key references lead on delete cascade,
  words    tsvector         not null,
  sort_key text collate "C" not null,
  spelling int              not null
);
create index lead_by_word on lead_search using gin (words);
create index lead_by_name on lead_search (sort_key, id);
