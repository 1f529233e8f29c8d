package io.salesline.goals.booking.store;

import io.salesline.goals.booking.app.BookedResults;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

@ApplicationScoped
class StoredBookedResults implements BookedResults {

  private final Pool pool;

  StoredBookedResults(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Sum> sum(Earner earner, Span span) {
    String query =
        switch (earner) {
          case Earner.Person person -> Queries.SUM_OF_PERSON;
          case Earner.Group group -> Queries.SUM_OF_GROUP;
        };
    return pool.preparedQuery(query)
        .execute(parameters(earner, span))
        .map(rows -> sum(rows.iterator().next()));
  }

  @Override
  public Uni<List<Deal>> deals(Earner earner, Span span, After after, int most) {
    String query =
        switch (earner) {
          case Earner.Person person -> Queries.DEALS_OF_PERSON;
          case Earner.Group group -> Queries.DEALS_OF_GROUP;
        };
    var parameters =
        parameters(earner, span)
            .addLocalDate(after == null ? span.first() : after.closedOn())
            .addUUID(after == null ? new UUID(0, 0) : after.opportunity())
            .addInteger(most);
    return pool.preparedQuery(query).execute(parameters).map(StoredBookedResults::deals);
  }

  private static Tuple parameters(Earner earner, Span span) {
    UUID id =
        switch (earner) {
          case Earner.Person person -> person.member().value();
          case Earner.Group group -> group.unit().value();
        };
    return Tuple.tuple()
        .addUUID(id)
        .addLocalDate(span.first())
        .addLocalDate(span.asOf())
        .addLocalDate(span.last());
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
