package io.salesline.reporting.rollup;

import io.salesline.reporting.deal.Move;
import io.salesline.reporting.deal.Position;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * When customers came, new or after a long silence. A counter would not survive a won deal turned
 * lost: a customer whose wins changed is derived anew from all of them.
 */
@ApplicationScoped
public class Arrivals {

  /** Another replica may count another win of the same customer: the later one sees both. */
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(key) from (
        select distinct hashtextextended(customer_id::text, 4) as key
        from unnest($1::uuid[]) customer_id order by key) sorted
      """;

  private static final String COLUMNS =
      "customer_id, arrived_on, reactivated, opportunity_id, owner_id, product_id";

  private static final String FORGET =
      """
      delete from arrival a using (
        select %1$s from arrival where customer_id = any($1)
        except
        select %1$s from arrival_by_facts where customer_id = any($1)) stale
      where a.customer_id = stale.customer_id and a.arrived_on = stale.arrived_on
      """
          .formatted(COLUMNS);

  private static final String KEEP =
      """
      insert into arrival (%1$s) select %1$s from arrival_by_facts where customer_id = any($1)
      on conflict do nothing
      """
          .formatted(COLUMNS);

  /** All of them, of the facts. */
  public static final String OF_ALL =
      "insert into arrival (%1$s) select %1$s from arrival_by_facts".formatted(COLUMNS);

  private record Win(UUID customerId, LocalDate closedOn, UUID ownerId, UUID productId) {
    static Optional<Win> of(Position position) {
      boolean tells =
          position != null
              && position.status().equals("won")
              && position.customerId() != null
              && position.closedOn() != null;
      return tells
          ? Optional.of(
              new Win(
                  position.customerId(),
                  position.closedOn(),
                  position.ownerId(),
                  position.productId()))
          : Optional.empty();
    }
  }

  public Uni<Void> follow(SqlConnection transaction, List<Move> moves) {
    UUID[] customers = touched(moves);
    if (customers.length == 0) {
      return Uni.createFrom().voidItem();
    }
    return run(transaction, LOCK, customers)
        .chain(() -> run(transaction, FORGET, customers))
        .chain(() -> run(transaction, KEEP, customers));
  }

  private static Uni<Void> run(SqlConnection transaction, String sql, UUID[] customers) {
    return transaction.preparedQuery(sql).execute(Tuple.of(customers)).replaceWithVoid();
  }

  private static UUID[] touched(List<Move> moves) {
    var customers = new TreeSet<UUID>();
    for (Move move : moves) {
      Optional<Win> before = Win.of(move.before());
      Optional<Win> after = Win.of(move.after());
      if (!before.equals(after)) {
        before.ifPresent(win -> customers.add(win.customerId()));
        after.ifPresent(win -> customers.add(win.customerId()));
      }
    }
    return customers.toArray(UUID[]::new);
  }
}
