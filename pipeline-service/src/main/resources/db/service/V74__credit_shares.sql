-- Who gets which part of what a deal brings: member:basis points, by commas; nothing where the owner gets all.

create function credit_points(shares text) returns int language sql immutable strict as $$
  select coalesce(sum(split_part(share, ':', 2)::int), 0)::int from unnest(string_to_array(shares, ',')) share
$$;

alter table opportunity add column credit_shares text not null default ''
  check (credit_shares = '' or credit_points(credit_shares) = 10000);

-- What was won before there were shares went to who owned it.
update opportunity set credit_shares = owner_id || ':10000' where status = 'won';
