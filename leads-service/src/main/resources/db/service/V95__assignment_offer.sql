-- That all leads which nobody has are to be looked at again, since the rules have changed: asked for
-- with the change, done afterwards in pieces. They can be many, and who changes a rule does not wait.
create table assignment_offer (
  singleton  boolean primary key default true check (singleton),
  -- counts the changes
  asked      bigint  not null default 0,
  -- the change for which all have been offered, and the one for which those up to a lead have been
  offered    bigint  not null default 0 check (offered <= asked),
  reaching   bigint  not null default 0,
  after_lead uuid    not null default '00000000-0000-0000-0000-000000000000'
);
insert into assignment_offer default values;
