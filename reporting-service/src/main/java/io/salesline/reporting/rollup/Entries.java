package io.salesline.reporting.rollup;

import io.salesline.reporting.deal.StayChange;
import io.salesline.reporting.deal.StayChange.State;
import io.salesline.reporting.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of deals that entered a stage, and how long they stayed, by day and by month of entry
 * in UTC: everybody's. Days as numbers, not shares within a horizon: so any horizon can be asked.
 */
@ApplicationScoped
public class Entries {

  private static final String MONTH = "date_trunc('month', entered_on::timestamp)::date";

  /** All of them, of the facts. */
  public static final List<String> OF_ALL =
      List.of(
          """
          insert into entered_by_day
            (stage, entered_on, first_entry, next_days, beyond_days, lost_days, deals)
          select stage, day_of(entered_at), first_entry, next_days, beyond_days, lost_days, count(*)
          from stage_stay where first_entry or entered_at is not null group by 1, 2, 3, 4, 5, 6
          """,
          """
          insert into entered_by_month
            (stage, month, first_entry, next_days, beyond_days, lost_days, deals)
          select stage, %s, first_entry, next_days, beyond_days, lost_days, sum(deals)
          from entered_by_day group by 1, 2, 3, 4, 5, 6
          """
              .formatted(MONTH),
          """
          insert into stayed_by_day (stage, entered_on, tenths, deals)
          select stage, day_of(entered_at), tenths_until(entered_at, left_at), count(*)
          from stage_stay where first_entry and entered_at is not null and left_at is not null
          group by 1, 2, 3
          """,
          """
          insert into stayed_by_month (stage, month, tenths, deals)
          select stage, %s, tenths, sum(deals) from stayed_by_day group by 1, 2, 3
          """
              .formatted(MONTH));

  /** Sorted, so that batches on other replicas take the same locks in the same order. */
  private static final String ADD_ENTRIES =
      """
      insert into entered_by_%1$s as e
        (%2$s, stage, first_entry, next_days, beyond_days, lost_days, deals)
      select %3$s, stage, first_entry, next_days, beyond_days, lost_days, sum(deals)
      from unnest($1::date[], $2::text[], $3::boolean[], $4::int[], $5::int[], $6::int[], $7::bigint[])
        as d (entered_on, stage, first_entry, next_days, beyond_days, lost_days, deals)
      group by 1, 2, 3, 4, 5, 6 having sum(deals) <> 0 order by 1, 2, 3, 4, 5, 6
      on conflict (%2$s, stage, first_entry, next_days, beyond_days, lost_days)
        do update set deals = e.deals + excluded.deals
      """;

  private static final String ADD_STAYS =
      """
      insert into stayed_by_%1$s as e (%2$s, stage, tenths, deals)
      select %3$s, stage, tenths, sum(deals)
      from unnest($1::date[], $2::text[], $3::int[], $4::bigint[])
        as d (entered_on, stage, tenths, deals)
      group by 1, 2, 3 having sum(deals) <> 0 order by 1, 2, 3
      on conflict (%2$s, stage, tenths) do update set deals = e.deals + excluded.deals
      """;

  private static final List<String> ADD_TO_ENTERED =
      List.of(
          ADD_ENTRIES.formatted("day", "entered_on", "entered_on"),
          ADD_ENTRIES.formatted("month", "month", MONTH));
  private static final List<String> ADD_TO_STAYED =
      List.of(
          ADD_STAYS.formatted("day", "entered_on", "entered_on"),
          ADD_STAYS.formatted("month", "month", MONTH));

  private record Entered(
      LocalDate on, String stage, boolean first, Integer next, Integer beyond, Integer lost) {
    static Entered of(StayChange stay, State state) {
      return new Entered(
          stay.enteredOn(),
          stay.stage(),
          stay.firstEntry(),
          state.nextDays(),
          state.beyondDays(),
          state.lostDays());
    }
  }

  private record Stayed(LocalDate on, String stage, int tenths) {}

  public Uni<Void> add(SqlConnection transaction, List<StayChange> changes) {
    var entered = new HashMap<Entered, Long>();
    var stayed = new HashMap<Stayed, Long>();
    for (StayChange change : changes) {
      count(change, change.before(), -1, entered, stayed);
      count(change, change.after(), 1, entered, stayed);
    }
    entered.values().removeIf(count -> count == 0);
    stayed.values().removeIf(count -> count == 0);
    return addEntered(transaction, entered).chain(() -> addStayed(transaction, stayed));
  }

  private static void count(
      StayChange stay,
      State state,
      long sign,
      Map<Entered, Long> entered,
      Map<Stayed, Long> stayed) {
    boolean isTimed = stay.enteredOn() != null;
    if (state == null || !isTimed && !stay.firstEntry()) {
      return;
    }
    entered.merge(Entered.of(stay, state), sign, Long::sum);
    if (isTimed && stay.firstEntry() && state.tenths() != null) {
      var cell = new Stayed(stay.enteredOn(), stay.stage(), state.tenths());
      stayed.merge(cell, sign, Long::sum);
    }
  }

  private static Uni<Void> addEntered(SqlConnection transaction, Map<Entered, Long> counts) {
    var columns =
        new Columns<>(counts.entrySet())
            .date(count -> count.getKey().on())
            .text(count -> count.getKey().stage())
            .bool(count -> count.getKey().first())
            .integer(count -> count.getKey().next())
            .integer(count -> count.getKey().beyond())
            .integer(count -> count.getKey().lost())
            .bigint(Map.Entry::getValue);
    return counts.isEmpty()
        ? Uni.createFrom().voidItem()
        : run(transaction, ADD_TO_ENTERED, columns);
  }

  private static Uni<Void> addStayed(SqlConnection transaction, Map<Stayed, Long> counts) {
    var columns =
        new Columns<>(counts.entrySet())
            .date(count -> count.getKey().on())
            .text(count -> count.getKey().stage())
            .integer(count -> count.getKey().tenths())
            .bigint(Map.Entry::getValue);
    return counts.isEmpty()
        ? Uni.createFrom().voidItem()
        : run(transaction, ADD_TO_STAYED, columns);
  }

  private static Uni<Void> run(
      SqlConnection transaction, List<String> statements, Columns<?> columns) {
    Uni<Void> done = Uni.createFrom().voidItem();
    for (String sql : statements) {
      done =
          done.chain(
              () -> transaction.preparedQuery(sql).execute(columns.tuple()).replaceWithVoid());
    }
    return done;
  }
}
