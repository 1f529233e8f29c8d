-- Until when a customer is not taken away from whoever claimed it.
alter table customer add column protected_until timestamptz;
