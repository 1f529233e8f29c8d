-- What people promise from below, beside what is asked from above: of a place in a segment, by the twelve months
-- of the plan's year, in minor units; with the weights they were last apportioned by, where these are others.
create table plan_promise (
  plan_id uuid     not null references plan (id),
  node    int      not null,
  segment int      not null check (segment > 0),
  amounts bigint[] not null check (cardinality(amounts) = 12),
  weights bigint[],
  primary key (plan_id, node, segment)
);

-- What a manager assigns on top to those beneath a unit: ten-thousandths of what is asked of them.
create table plan_hedge (
  plan_id      uuid        not null references plan (id),
  node         int         not null,
  basis_points int         not null check (basis_points between 10001 and 20000),
  set_by       uuid        not null,
  set_at       timestamptz not null,
  primary key (plan_id, node)
);
