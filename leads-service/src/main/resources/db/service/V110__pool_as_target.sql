-- A rule may keep leads in a pool, for whoever claims them there, instead of giving them to people.
alter table assignment_rule_version
  drop constraint assignment_rule_version_target_kind_check,
  add constraint assignment_rule_version_target_kind_check
    check (target_kind in ('people', 'unit', 'pool')),
  alter column strategy drop not null,
  add check ((strategy is null) = (target_kind = 'pool'));
alter table assignment_epoch
  add column pool_id uuid,
  alter column strategy drop not null,
  add check ((strategy is null) = (pool_id is not null));
alter table assignment_decision
  add column pool_id uuid,
  alter column member_id drop not null,
  add check (num_nonnulls(member_id, pool_id) = 1);
