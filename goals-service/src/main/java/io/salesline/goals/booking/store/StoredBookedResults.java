package io.salesline.goals.booking.store;

import io.salesline.goals.booking.app.BookedResults;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

@ApplicationScoped
class StoredBookedResults implements BookedResults {

  private static final String OF_PERSON = "%s.owner_id = $1";
  private static final String OF_GROUP =
      """
      ((select kind = 'company' from access_unit where unit_id = $1) or exists (
        select from access_membership s
        join access_unit_closure c on c.descendant_id = s.unit_id
        where s.member_id = %1$s.owner_id and c.ancestor_id = $1
          and s.valid_from <= %1$s.%2$s and (s.valid_to is null or %1$s.%2$s < s.valid_to)))
      """;

  private static final String SUM =
      """
      select r.amount, r.deals, m.change, m.changed_at
      from booking_model m, (
        select coalesce(sum(b.amount), 0) as amount, coalesce(sum(b.deals), 0)::bigint as deals
        from booked_day b
        where b.day between $2 and $3 and %s) r
      """;
  private static final String SUM_OF_PERSON = SUM.formatted(OF_PERSON.formatted("b"));
  private static final String SUM_OF_GROUP = SUM.formatted(OF_GROUP.formatted("b", "day"));

  private static final String DEALS =
      """
      select d.opportunity_id, d.owner_id, d.closed_on, d.amount
      from booked_deal d
      where d.closed_on between $2 and $3 and (d.closed_on, d.opportunity_id) > ($4, $5) and %s
      order by d.closed_on, d.opportunity_id
      limit $6
      """;
  private static final String DEALS_OF_PERSON = DEALS.formatted(OF_PERSON.formatted("d"));
  private static final String DEALS_OF_GROUP =
      DEALS.formatted(OF_GROUP.formatted("d", "closed_on"));

  private final Pool pool;

  StoredBookedResults(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Sum> sum(Earner earner, Days days) {
    String query =
        switch (earner) {
          case Earner.Person person -> SUM_OF_PERSON;
          case Earner.Group group -> SUM_OF_GROUP;
        };
    return pool.preparedQuery(query)
        .execute(Tuple.of(id(earner), days.first(), days.last()))
        .map(rows -> sum(rows.iterator().next()));
  }

  @Override
  public Uni<List<Deal>> deals(Earner earner, Days days, After after, int most) {
    String query =
        switch (earner) {
          case Earner.Person person -> DEALS_OF_PERSON;
          case Earner.Group group -> DEALS_OF_GROUP;
        };
    LocalDate afterDay = after == null ? days.first() : after.closedOn();
    UUID afterDeal = after == null ? new UUID(0, 0) : after.opportunity();
    return pool.preparedQuery(query)
        .execute(Tuple.of(id(earner), days.first(), days.last(), afterDay, afterDeal, most))
        .map(StoredBookedResults::deals);
  }

  private static UUID id(Earner earner) {
    return switch (earner) {
      case Earner.Person person -> person.member().value();
      case Earner.Group group -> group.unit().value();
    };
  }

  private static Sum sum(Row row) {
    return new Sum(
        row.getBigDecimal("amount"),
        row.getLong("deals"),
        row.getLong("change"),
        row.getOffsetDateTime("changed_at").toInstant());
  }

  private static List<Deal> deals(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(StoredBookedResults::deal).toList();
  }

  private static Deal deal(Row row) {
    return new Deal(
        row.getUUID("opportunity_id"),
        row.getUUID("owner_id"),
        row.getLocalDate("closed_on"),
        row.getBigDecimal("amount"));
  }
}
