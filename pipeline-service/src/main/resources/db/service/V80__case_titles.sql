-- The titles of cases in pinyin and its initials, beside the pieces of their texts. Whole texts are
-- not read in pinyin: two letters would find something in nearly every one.
create table visit_case_search (
  id       uuid             primary key references visit_case on delete cascade,
  words    tsvector         not null,
  sort_key text collate "C" not null,
  spelling int              not null
);
create index visit_case_by_title on visit_case_search using gin (words);
