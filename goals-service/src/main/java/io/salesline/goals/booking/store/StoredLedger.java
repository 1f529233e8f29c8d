package io.salesline.goals.booking.store;

import io.salesline.goals.booking.app.Booking;
import io.salesline.goals.booking.app.Ledger;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class StoredLedger implements Ledger {

  /** Stands for an opportunity that does not count. */
  private static final Booking NOTHING = new Booking(null, null, null);

  /**
   * One statement for a batch. All parts see the rows as they were before it, so {@code gone} are
   * the old ones. Sums are locked in one order, so that two batches cannot wait for each other.
   */
  private static final String BRING =
      """
      with present as (
        select * from unnest($1::uuid[], $2::uuid[], $3::date[], $4::numeric[])
          as p(opportunity_id, owner_id, closed_on, amount)
      ), gone as (
        select d.owner_id, d.closed_on, d.amount
        from booked_deal d join present using (opportunity_id)
      ), removed as (
        delete from booked_deal d using present p
        where d.opportunity_id = p.opportunity_id and p.owner_id is null
      ), stored as (
        insert into booked_deal as d (opportunity_id, owner_id, closed_on, amount)
        select opportunity_id, owner_id, closed_on, amount from present where owner_id is not null
        on conflict (opportunity_id) do update set
          owner_id = excluded.owner_id, closed_on = excluded.closed_on, amount = excluded.amount
      ), difference as (
        select owner_id, closed_on, sum(deals) as deals, sum(amount) as amount
        from (
          select owner_id, closed_on, 1 as deals, amount from present where owner_id is not null
          union all
          select owner_id, closed_on, -1, -amount from gone
        ) both_sides
        group by owner_id, closed_on
        having sum(deals) <> 0 or sum(amount) <> 0
      ), months as (
        insert into booked_month as b (owner_id, month, deals, amount)
        select owner_id, date_trunc('month', closed_on)::date as month, sum(deals), sum(amount)
        from difference group by owner_id, month order by owner_id, month
        on conflict (owner_id, month) do update set
          deals = b.deals + excluded.deals, amount = b.amount + excluded.amount
      )
      insert into booked_day as b (owner_id, day, deals, amount)
      select owner_id, closed_on, deals, amount from difference order by owner_id, closed_on
      on conflict (owner_id, day) do update set
        deals = b.deals + excluded.deals, amount = b.amount + excluded.amount
      """;

  /** Last, because all batches meet at this row. */
  private static final String COUNT =
      "update booking_model set change = change + 1, changed_at = clock_timestamp()";

  @Override
  public Uni<Void> bring(SqlConnection transaction, Map<UUID, Optional<Booking>> present) {
    return transaction
        .preparedQuery(BRING)
        .execute(columns(present))
        .chain(sums -> count(transaction, sums.rowCount()));
  }

  private static Uni<Void> count(SqlConnection transaction, int changedDays) {
    return changedDays == 0
        ? Uni.createFrom().voidItem()
        : transaction.query(COUNT).execute().replaceWithVoid();
  }

  private static Tuple columns(Map<UUID, Optional<Booking>> present) {
    List<Booking> bookings = new ArrayList<>();
    present.values().forEach(booking -> bookings.add(booking.orElse(NOTHING)));
    return Tuple.of(
        present.keySet().toArray(UUID[]::new),
        bookings.stream().map(Booking::owner).toArray(UUID[]::new),
        bookings.stream().map(Booking::closedOn).toArray(LocalDate[]::new),
        bookings.stream().map(Booking::amount).toArray(BigDecimal[]::new));
  }
}
