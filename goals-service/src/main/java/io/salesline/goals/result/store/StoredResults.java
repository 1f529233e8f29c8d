package io.salesline.goals.result.store;

import io.salesline.goals.metric.Metric;
import io.salesline.goals.result.app.Results;
import io.salesline.goals.segment.Segment;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

@ApplicationScoped
class StoredResults implements Results {

  private static final UUID FIRST = new UUID(0, 0);

  private final Pool pool;

  StoredResults(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Sum> sum(Slice slice) {
    boolean all = slice.segment().takesAll();
    String query =
        switch (slice.earner()) {
          case Earner.Person person -> all ? SumQueries.OF_PERSON : SumQueries.OF_PERSON_IN_SEGMENT;
          case Earner.Group group -> all ? SumQueries.OF_GROUP : SumQueries.OF_GROUP_IN_SEGMENT;
        };
    return pool.preparedQuery(query)
        .execute(all ? parameters(slice) : add(slice.segment(), parameters(slice)))
        .map(rows -> sum(rows.iterator().next()));
  }

  @Override
  public Uni<List<Sum>> sums(List<Slice> slices) {
    return pool.preparedQuery(SumQueries.SUMS)
        .execute(Columns.ofSlices(slices))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false))
        .map(rows -> rows.map(StoredResults::sum).toList());
  }

  @Override
  public Uni<Map<YearMonth, BigDecimal>> months(
      Metric metric, Earner earner, Segment segment, YearMonth first, YearMonth last) {
    boolean all = segment.takesAll();
    String query =
        switch (earner) {
          case Earner.Person person ->
              all ? Queries.MONTHS_OF_PERSON : Queries.MONTHS_OF_PERSON_IN_SEGMENT;
          case Earner.Group group ->
              all ? Queries.MONTHS_OF_GROUP : Queries.MONTHS_OF_GROUP_IN_SEGMENT;
        };
    Tuple parameters = Tuple.of(id(earner), first.atDay(1), last.atEndOfMonth(), metric.key());
    return pool.preparedQuery(query)
        .execute(all ? parameters : add(segment, parameters))
        .map(StoredResults::months);
  }

  @Override
  public Uni<Totals> totals(Metric metric, Earner earner, LocalDate first, LocalDate last) {
    String query =
        switch (earner) {
          case Earner.Person person -> Queries.TOTALS_OF_PERSON;
          case Earner.Group group -> Queries.TOTALS_OF_GROUP;
        };
    return pool.preparedQuery(query)
        .execute(Tuple.of(id(earner), first, last, metric.key()))
        .map(rows -> totals(rows.iterator().next()));
  }

  @Override
  public Uni<Long> change() {
    return pool.query(Queries.CHANGE).execute().map(rows -> rows.iterator().next().getLong(0));
  }

  /** Its row stays locked until the commit, so this comes last. */
  @Override
  public Uni<Void> raise(UnitOfWork work) {
    return work.session().createNativeQuery(Queries.RAISE).executeUpdate().replaceWithVoid();
  }

  @Override
  public Uni<List<Counted>> entries(Slice slice, After after, int most) {
    String query =
        switch (slice.earner()) {
          case Earner.Person person -> Queries.ENTRIES_OF_PERSON;
          case Earner.Group group -> Queries.ENTRIES_OF_GROUP;
        };
    var parameters =
        add(slice.segment(), parameters(slice))
            .addLocalDate(after == null ? slice.span().first() : after.day())
            .addUUID(after == null ? FIRST : after.subject())
            .addUUID(after == null ? FIRST : after.owner())
            .addInteger(most);
    return pool.preparedQuery(query).execute(parameters).map(StoredResults::entries);
  }

  static Tuple parameters(Slice slice) {
    Span span = slice.span();
    return Tuple.tuple()
        .addUUID(id(slice.earner()))
        .addLocalDate(span.first())
        .addLocalDate(span.asOf())
        .addLocalDate(span.last())
        .addString(slice.metric().key());
  }

  static UUID id(Earner earner) {
    return switch (earner) {
      case Earner.Person person -> person.member().value();
      case Earner.Group group -> group.unit().value();
    };
  }

  private static Tuple add(Segment segment, Tuple parameters) {
    return parameters
        .addUUID(segment.product().orElse(null))
        .addString(segment.customerClass().orElse(null))
        .addUUID(segment.customer().orElse(null));
  }

  private static Map<YearMonth, BigDecimal> months(RowSet<Row> rows) {
    var months = new HashMap<YearMonth, BigDecimal>();
    rows.forEach(
        row -> months.put(YearMonth.from(row.getLocalDate("month")), row.getBigDecimal("amount")));
    return months;
  }

  private static Totals totals(Row row) {
    return new Totals(
        row.getBigDecimal("amount"), row.getBigDecimal("squares"), row.getLong("entries"));
  }

  private static Sum sum(Row row) {
    return new Sum(
        row.getBigDecimal("amount"),
        row.getLong("entries"),
        row.getLong("change"),
        row.getOffsetDateTime("changed_at").toInstant(),
        row.getString("basis"));
  }

  private static List<Counted> entries(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(StoredResults::entry).toList();
  }

  private static Counted entry(Row row) {
    return new Counted(
        row.getUUID("subject"),
        row.getUUID("owner_id"),
        row.getLocalDate("day"),
        row.getBigDecimal("amount"),
        row.getUUID("event_id"));
  }
}
