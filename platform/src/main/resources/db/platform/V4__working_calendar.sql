-- When the organisation works, as this service knows it: a replica of salesline.goals.working-calendar.v1.
-- The lists are as published: days and years with commas between them.
create table working_calendar (
  singleton    boolean primary key default true check (singleton),
  week         text   not null,
  six_day_week date,
  days_off     text   not null,
  days_worked  text   not null,
  years        text   not null,
  revision     bigint not null
);

-- Applies one published record. Later revisions win; an earlier one changes nothing.
create function apply_working_calendar(record jsonb) returns void language sql as $$
  insert into working_calendar as c (week, six_day_week, days_off, days_worked, years, revision)
    values (record ->> 'week', (record ->> 'six_day_week')::date, record ->> 'days_off',
      record ->> 'days_worked', record ->> 'years', (record ->> 'revision')::bigint)
    on conflict (singleton) do update set week = excluded.week, six_day_week = excluded.six_day_week,
      days_off = excluded.days_off, days_worked = excluded.days_worked, years = excluded.years,
      revision = excluded.revision where c.revision < excluded.revision;
$$;
