-- Which replica shows the business gauges. Owned data: a rebuild leaves it alone.
create table gauge_turn (
  singleton  boolean primary key default true check (singleton),
  holder     uuid,
  expires_at timestamptz not null default '-infinity'
) with (fillfactor = 10);
insert into gauge_turn default values;
