package io.salesline.goals.result.store;

/** The statements that write lines of the ledger; each answers what it added to the sums. */
final class Lines {

  /**
   * Brings subjects to their entries. All parts see the rows as they were before, so {@code old}
   * are the ones before. An entry of which only the first counts does not count yet.
   */
  static final String BRING =
      """
      with touched as (
        select metric::smallint, subject, event_id, event_type, known_at
        from unnest($1::int[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[])
          as t(metric, subject, event_id, event_type, known_at)
      ), present as (
        select metric::smallint, subject, owner_id, day, product_id, customer_id, amount, distinct_by
        from unnest($6::int[], $7::uuid[], $8::uuid[], $9::date[], $10::uuid[], $11::uuid[],
            $12::numeric[], $13::uuid[])
          as p(metric, subject, owner_id, day, product_id, customer_id, amount, distinct_by)
      ), old as (
        select e.* from touched t join result_entry e using (metric, subject)
      ), moved as (
        select metric, subject, owner_id, o.counts as counted,
          o.day as old_day, o.product_id as old_product, o.customer_id as old_customer, o.amount as old_amount,
          p.day, p.product_id, p.customer_id, p.amount, p.distinct_by
        from old o full join present p using (metric, subject, owner_id)
        where (o.day, o.product_id, o.customer_id, o.amount, o.distinct_by)
          is distinct from (p.day, p.product_id, p.customer_id, p.amount, p.distinct_by)
      ), removed as (
        delete from result_entry e using moved m
        where m.day is null
          and e.metric = m.metric and e.subject = m.subject and e.owner_id = m.owner_id
      ), stored as (
        insert into result_entry as e (metric, subject, owner_id, day, product_id, customer_id, amount,
          distinct_by, counts, event_id)
        select metric, subject, owner_id, day, product_id, customer_id, amount, distinct_by,
          distinct_by is null, event_id
        from moved join touched using (metric, subject) where day is not null
        on conflict (metric, subject, owner_id) do update set
          day = excluded.day, product_id = excluded.product_id, customer_id = excluded.customer_id,
          amount = excluded.amount, distinct_by = excluded.distinct_by, counts = excluded.counts,
          event_id = excluded.event_id
      ), lines as (
        select metric, subject, owner_id, old_day as day, old_product as product_id,
          old_customer as customer_id, -1 as entries, -old_amount as amount
        from moved where counted
        union all
        select metric, subject, owner_id, day, product_id, customer_id, 1, amount
        from moved where day is not null and distinct_by is null
      )
      insert into result_line (metric, subject, owner_id, day, product_id, customer_id, entries, amount,
        event_id, event_type, known_at)
      select metric, subject, owner_id, day, product_id, customer_id, entries, amount, event_id,
        event_type, known_at
      from lines join touched using (metric, subject)
      returning metric, owner_id, day, entries, amount
      """;

  /** What else than the entries of these subjects is the first of its kind may change by them. */
  static final String KINDS =
      """
      select e.metric::int, e.subject, e.distinct_by
      from unnest($1::int[], $2::uuid[]) as t(metric, subject)
      join result_entry e on e.metric = t.metric and e.subject = t.subject
      where e.distinct_by is not null
      """;

  /** One batch at a time decides which is the first of a kind; in one order. */
  static final String LOCK_KINDS =
      """
      select pg_advisory_xact_lock(hashtextextended(k, 1))
      from (select unnest($1::text[]) as k order by 1) sorted
      """;

  /** Of all entries of a kind the first counts, by day. */
  static final String FIRSTS =
      """
      with kinds as (
        select metric::smallint, distinct_by, event_id, event_type, known_at
        from unnest($1::int[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[])
          as k(metric, distinct_by, event_id, event_type, known_at)
      ), ranked as (
        select e.metric, e.subject, e.owner_id, k.event_id, k.event_type, k.known_at, e.counts,
          row_number() over (partition by e.metric, e.distinct_by
            order by e.day, e.subject, e.owner_id) = 1 as first
        from kinds k join result_entry e using (metric, distinct_by)
      ), switched as (
        update result_entry e set counts = r.first from ranked r
        where e.metric = r.metric and e.subject = r.subject and e.owner_id = r.owner_id
          and e.counts <> r.first
        returning e.*, r.event_id as cause, r.event_type, r.known_at
      )
      insert into result_line (metric, subject, owner_id, day, product_id, customer_id, entries, amount,
        event_id, event_type, known_at)
      select metric, subject, owner_id, day, product_id, customer_id,
        case when counts then 1 else -1 end, case when counts then amount else -amount end,
        cause, event_type, known_at
      from switched
      returning metric, owner_id, day, entries, amount
      """;

  /** Sums are locked in one order, so that two batches cannot wait for each other. */
  static final String ADD_UP =
      """
      with difference as (
        select metric::smallint, owner_id, day, entries, amount
        from unnest($1::int[], $2::uuid[], $3::date[], $4::bigint[], $5::numeric[])
          as d(metric, owner_id, day, entries, amount)
      ), months as (
        insert into result_month as r (metric, owner_id, month, entries, amount)
        select metric, owner_id, date_trunc('month', day)::date as month, sum(entries), sum(amount)
        from difference group by metric, owner_id, month order by metric, owner_id, month
        on conflict (metric, owner_id, month) do update set
          entries = r.entries + excluded.entries, amount = r.amount + excluded.amount
      )
      insert into result_day as r (metric, owner_id, day, entries, amount)
      select * from difference order by metric, owner_id, day
      on conflict (metric, owner_id, day) do update set
        entries = r.entries + excluded.entries, amount = r.amount + excluded.amount
      """;

  /** Last, because all batches meet at this row. */
  static final String COUNT =
      "update result_model set change = change + 1, changed_at = clock_timestamp()";

  private Lines() {}
}
