-- What products cost, in which currency, from which quantity, and when.

create table price_book (
  key         text   primary key,
  revision    bigint not null check (revision > 0),
  name_en     text   not null,
  name_zh     text   not null,
  currency    text   not null check (currency ~ '^[A-Z]{3}$'),
  valid_from  date   not null,
  valid_until date   check (valid_until >= valid_from)
);

create table price_book_entry (
  price_book   text    not null references price_book,
  product_id   uuid    not null references product,
  min_quantity numeric not null check (min_quantity > 0),
  revision     bigint  not null check (revision > 0),
  removed      boolean not null,
  unit_price   numeric not null check (unit_price >= 0),
  primary key (price_book, product_id, min_quantity)
);
create index price_book_entry_of_product on price_book_entry (product_id, min_quantity desc) where not removed;

-- The price of so many of a product on a day: of the latest book that holds on it and has the product, by the
-- highest quantity that is reached; null where no book says so.
create function book_price(product uuid, wanted numeric, money text, day date)
returns table (price_book text, unit_price numeric) language sql stable as $$
  select e.price_book, e.unit_price
  from price_book_entry e join price_book b on b.key = e.price_book
  where e.product_id = product and not e.removed and e.min_quantity <= wanted
    and b.currency = money and b.valid_from <= day and (b.valid_until is null or day <= b.valid_until)
  order by b.valid_from desc, b.key, e.min_quantity desc
  limit 1
$$;
