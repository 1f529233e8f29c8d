package io.salesline.goals.plan.store;

import io.salesline.goals.plan.app.PlanResults;
import io.salesline.goals.plan.domain.Breakdown;
import io.salesline.goals.plan.domain.Place;
import io.salesline.goals.plan.domain.Places;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

@ApplicationScoped
class StoredPlanResults implements PlanResults {

  private static final UUID FIRST = new UUID(0, 0);

  private final Pool pool;

  StoredPlanResults(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Map<String, Sum>> by(Breakdown by, Slice slice) {
    boolean segments = by == Breakdown.SEGMENT || !slice.isOfAllSegments();
    return pool.preparedQuery(SliceQueries.sums(by, segments))
        .execute(parameters(slice))
        .map(StoredPlanResults::sums);
  }

  @Override
  public Uni<List<Counted>> entries(Slice slice, Optional<After> after, int most) {
    var parameters =
        parameters(slice)
            .addLocalDate(after.map(After::day).orElse(slice.first()))
            .addUUID(after.map(After::subject).orElse(FIRST))
            .addUUID(after.map(After::owner).orElse(FIRST))
            .addInteger(most);
    return pool.preparedQuery(SliceQueries.ENTRIES)
        .execute(parameters)
        .map(StoredPlanResults::entries);
  }

  private static Tuple parameters(Slice slice) {
    Places places = slice.plan().places();
    Place place = places.get(slice.node());
    return Tuple.tuple()
        .addString(slice.plan().metric().key())
        .addLocalDate(slice.first())
        .addLocalDate(slice.last())
        .addUUID(place.unit().value())
        .addUUID(place.member().map(it -> it.value()).orElse(null))
        .addUUID(slice.plan().id().value())
        .addArrayOfInteger(slice.segments().toArray(Integer[]::new))
        .addArrayOfUUID(unitsBeneath(places, slice.node()));
  }

  private static UUID[] unitsBeneath(Places places, int node) {
    return places.axis().children(node).stream()
        .map(places::get)
        .filter(place -> place.member().isEmpty())
        .map(place -> place.unit().value())
        .toArray(UUID[]::new);
  }

  private static Map<String, Sum> sums(RowSet<Row> rows) {
    var sums = new HashMap<String, Sum>();
    for (Row row : rows) {
      sums.put(row.getString("key"), new Sum(row.getBigDecimal("amount"), row.getLong("entries")));
    }
    return sums;
  }

  private static List<Counted> entries(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(StoredPlanResults::entry).toList();
  }

  private static Counted entry(Row row) {
    return new Counted(
        row.getUUID("subject"),
        row.getUUID("owner_id"),
        row.getLocalDate("day"),
        row.getUUID("product_id"),
        row.getUUID("customer_id"),
        row.getBigDecimal("amount"),
        row.getUUID("event_id"));
  }
}
