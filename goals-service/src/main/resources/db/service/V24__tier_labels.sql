-- What the organisation calls the tiers of its goals, in both languages.
create table tier_labels (
  singleton  boolean primary key default true check (singleton),
  commit_en  text    not null,
  commit_zh  text    not null,
  target_en  text    not null,
  target_zh  text    not null,
  stretch_en text    not null,
  stretch_zh text    not null,
  revision   bigint  not null
);
