-- The organisation's working calendar: one, with its week and the days decreed otherwise.
create table calendar (
  singleton    boolean primary key default true check (singleton),
  week         text   not null check (week in ('five-day', 'six-day', 'alternating')),
  six_day_week date check ((week = 'alternating') = (six_day_week is not null)),
  years        jsonb  not null,
  days         jsonb  not null,
  revision     bigint not null
);
