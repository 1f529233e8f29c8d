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
 * On which days customers bought, and when they came, new or after a long silence. A counter would
 * not survive a won deal turned lost: a customer whose wins changed is derived anew from all of
 * them.
 */
@ApplicationScoped
public class Purchases {

  /** Another replica may count another win of the same customer: the later one sees both. */
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(key) from (
        select distinct hashtextextended(customer_id::text, 4) as key
        from unnest($1::uuid[]) customer_id order by key) sorted
      """;

  /** Rows of customers that a view derives of the facts and a table keeps, one a day. */
  private record Kept(String table, String day, String columns) {
    /** What the facts do not say any more. */
    String forget() {
      return """
      delete from %1$s kept using (
        select %3$s from %1$s where customer_id = any($1)
        except
        select %3$s from %1$s_by_facts where customer_id = any($1)) stale
      where kept.customer_id = stale.customer_id and kept.%2$s = stale.%2$s
      """
          .formatted(table, day, columns);
    }

    String keep() {
      return all() + " where customer_id = any($1) on conflict do nothing";
    }

    String all() {
      return "insert into %1$s (%2$s) select %2$s from %1$s_by_facts".formatted(table, columns);
    }
  }

  private static final Kept DAYS =
      new Kept("purchase", "bought_on", "customer_id, bought_on, previous_on, deals");
  private static final Kept ARRIVALS =
      new Kept(
          "arrival",
          "arrived_on",
          "customer_id, arrived_on, reactivated, opportunity_id, owner_id, product_id");

  /** All of them, of the facts. */
  public static final List<String> OF_ALL = List.of(DAYS.all(), ARRIVALS.all());

  private static final List<String> OF_CUSTOMERS =
      List.of(LOCK, DAYS.forget(), DAYS.keep(), ARRIVALS.forget(), ARRIVALS.keep());

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
    Uni<Void> followed = Uni.createFrom().voidItem();
    if (customers.length > 0) {
      for (String sql : OF_CUSTOMERS) {
        followed = followed.chain(() -> run(transaction, sql, customers));
      }
    }
    return followed;
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
