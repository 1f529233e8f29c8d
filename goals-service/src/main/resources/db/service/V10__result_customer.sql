-- The class of each customer, as leads-service tells it, by which results find their segment.
create table result_customer (
  customer_id    uuid   primary key,
  customer_class text,
  revision       bigint not null
);
