-- When a webhook is not told, and what it is told all at once. Hours are the organisation's.
alter table webhook
  add column quiet_from text,
  add column quiet_to   text,
  add column digest     text not null default 'none' check (digest in ('none', 'daily', 'weekly')),
  add column digest_at  text not null default '09:00',
  add check ((quiet_from is null) = (quiet_to is null));

-- Collected: it waits for its digest, and goes out in it.
alter table webhook_delivery
  add column digest_id uuid,
  drop constraint webhook_delivery_state_check,
  add check (state in ('waiting', 'collected', 'delivered', 'dead'));
create index webhook_delivery_collected on webhook_delivery (webhook_id, due_at)
  where state = 'collected' and digest_id is null;
create index webhook_delivery_digest on webhook_delivery (digest_id) where digest_id is not null;

-- At once, or where these hours are quiet when they end. Hours may go past midnight.
create function after_quiet(at timestamptz, zone text, quiet_from time, quiet_to time)
returns timestamptz language sql stable as $$
  select case
    when quiet_from is null or quiet_from = quiet_to then at
    when quiet_from < quiet_to and not (t >= quiet_from and t < quiet_to) then at
    when quiet_from > quiet_to and not (t >= quiet_from or t < quiet_to) then at
    when quiet_from > quiet_to and t >= quiet_from then (d + 1 + quiet_to) at time zone zone
    else (d + quiet_to) at time zone zone
  end
  from (select (at at time zone zone)::time as t, (at at time zone zone)::date as d) clock
$$;

-- The next time of a digest: each day, or each Monday.
create function next_digest(at timestamptz, zone text, digest text, digest_at time)
returns timestamptz language sql stable as $$
  select min((d + n + digest_at) at time zone zone)
  from (select (at at time zone zone)::date as d) clock, generate_series(0, 8) n
  where (d + n + digest_at) at time zone zone > at
    and (digest = 'daily' or extract(isodow from d + n) = 1)
$$;
