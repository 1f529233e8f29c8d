-- By what leads are scored. A version never changes, so that a score can be explained for as long as
-- it stands. In force is the last version that came into force.
create table score_model (
  version     int         generated always as identity primary key,
  kind        text        not null check (kind in ('points', 'learned')),
  in_force    boolean     not null,
  made_at     timestamptz not null,
  made_by     uuid,
  base        float8      not null,
  min_closed  int         check (min_closed > 0),
  closed      int         check (closed >= 0),
  converted   int         check (converted between 0 and closed),
  weights     jsonb       not null,
  calibration jsonb,
  check ((kind = 'points') = (min_closed is not null)),
  check ((kind = 'learned') = (closed is not null)),
  check ((kind = 'learned') = (converted is not null)),
  check ((kind = 'learned') = (calibration is not null))
);
create index score_model_in_force on score_model (version desc) where in_force;
insert into score_model (kind, in_force, made_at, base, min_closed, weights)
values ('points', true, now(), 20, 200, '[
  {"feature": "source", "level": "referral", "value": 20},
  {"feature": "phone", "level": "yes", "value": 15},
  {"feature": "email", "level": "yes", "value": 10},
  {"feature": "credit-code", "level": "yes", "value": 15},
  {"feature": "size", "level": "100k-1m", "value": 10},
  {"feature": "size", "level": "from-1m", "value": 15}
]');

-- When history is looked at next; whoever takes the turn puts it off first.
create table score_training (
  singleton boolean     primary key default true check (singleton),
  due_at    timestamptz not null
);
insert into score_training (due_at) values (now());

-- The estimate of when the lead came in, in a band: a conversion writes its own amount over the
-- estimate, and a model that looked at that would know the end beforehand. Of before, nobody knows.
alter table lead
  add column intake_size text,
  add column score       int check (score between 0 and 100),
  add column scored_by   int not null default 0;
create index lead_to_score on lead (scored_by) where status in ('new', 'claimed', 'qualified');
