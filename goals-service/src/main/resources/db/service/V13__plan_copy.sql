-- A what-if copy says of which plan it is, and how often that had been edited when the two were last the same.
alter table plan
  add column copy_of uuid references plan (id),
  add column origin_revision bigint,
  add constraint plan_copy check ((copy_of is null) = (origin_revision is null));
create index plan_by_origin on plan (copy_of) where copy_of is not null;
