-- A version of the sales process has a life: it is drafted, then deals follow it, then no deal comes
-- to it any more. New deals start on the published version with the latest active_from.

alter table process_version
  alter column active_from drop not null,
  add column revision bigint not null default 1 check (revision > 0),
  add column life     text   not null default 'published' check (life in ('draft', 'published', 'retired')),
  add column name_en  text   not null default 'The six stages',
  add column name_zh  text   not null default '六阶段流程',
  add check ((life = 'draft') = (active_from is null));
alter table process_version
  alter column revision drop default,
  alter column life drop default,
  alter column name_en drop default,
  alter column name_zh drop default;

-- What a stage asks of a deal: criteria are CEL, each with a sentence for people; a gate names the
-- review on the way in. A draft is saved as a whole, so the lists stand with their stage.
alter table process_stage
  add column gate           text,
  add column skips_to       jsonb not null default '[]',
  add column entry_criteria jsonb not null default '[]',
  add column exit_criteria  jsonb not null default '[]',
  add column checklist      jsonb not null default '[]';
