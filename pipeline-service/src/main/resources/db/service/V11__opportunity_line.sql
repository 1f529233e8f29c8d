-- What a deal sells, line by line. A deal that has lines is worth their sum.

alter table opportunity
  add column line_count   int  not null default 0 check (line_count >= 0),
  add column lines_digest text not null default '';
alter table opportunity
  alter column line_count drop default,
  alter column lines_digest drop default;

create table opportunity_line (
  opportunity_id   uuid    not null references opportunity,
  line             int     not null check (line > 0),
  revision         bigint  not null check (revision > 0),
  removed          boolean not null,
  product_id       uuid    not null references product,
  quantity         numeric not null check (quantity > 0),
  unit_price       numeric not null check (unit_price >= 0),
  unit_cost        numeric check (unit_cost >= 0),
  discount_percent numeric not null check (discount_percent between 0 and 100),
  tax_percent      numeric not null check (tax_percent between 0 and 100),
  primary key (opportunity_id, line)
);
create index opportunity_line_of_product on opportunity_line (product_id) where not removed;
