-- A learned model tells the chance that a lead converts, or that the deal it becomes is won.
-- "converted" counts, in either, the leads that came to it.
alter table score_model add column predicts text check (predicts in ('conversion', 'won'));
update score_model set predicts = 'conversion' where kind = 'learned';
alter table score_model add check ((kind = 'learned') = (predicts is not null));

-- Which version scores by which outcome now; "in_force" says whether it came into force when it was made.
create table score_in_force (
  predicts text primary key check (predicts in ('conversion', 'won')),
  version  int  not null references score_model
);
insert into score_in_force (predicts, version)
select 'conversion', version from score_model where in_force order by version desc limit 1;
insert into score_in_force (predicts, version)
select 'won', version from score_model where kind = 'points' order by version desc limit 1;
drop index score_model_in_force;

-- What leads are scored for.
create table score_settings (
  id       int    primary key check (id = 1),
  revision bigint not null,
  predicts text   not null references score_in_force
);
insert into score_settings (id, revision, predicts) values (1, 1, 'conversion');
