-- What this service needs of the customers, from salesline.leads.customer.v1. leads-service owns them.
create table customer_replica (
  customer_id uuid   primary key,
  revision    bigint not null,
  owner_id    uuid,
  status      text   not null
);
