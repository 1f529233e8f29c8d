package io.salesline.goals.result.store;

import io.salesline.goals.result.app.Ledger.Noted;
import io.salesline.goals.result.domain.Fact;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** The kinds of which only the first entry counts, as far as a batch touches them. */
final class Kinds {

  private record Kind(int metric, UUID id) {}

  private final List<Noted> noted;
  private final Map<Subject, Set<Kind>> now = new LinkedHashMap<>();

  private Kinds(List<Noted> noted) {
    this.noted = noted;
    noted.forEach(one -> now.putIfAbsent(Subject.of(one.finding()), Set.of()));
  }

  static Kinds of(List<Noted> noted) {
    return new Kinds(noted.stream().filter(one -> one.finding().distinct()).toList());
  }

  boolean isEmpty() {
    return noted.isEmpty();
  }

  Tuple subjects() {
    return Tuple.of(
        now.keySet().stream().map(Subject::metric).toArray(Integer[]::new),
        now.keySet().stream().map(Subject::id).toArray(UUID[]::new));
  }

  /** Those that subjects belonged to before the batch. */
  void addBefore(RowSet<Row> rows) {
    for (Row row : rows) {
      int metric = row.getInteger("metric");
      now.merge(
          new Subject(metric, row.getUUID("subject")),
          Set.of(new Kind(metric, row.getUUID("distinct_by"))),
          Kinds::union);
    }
  }

  /** Of all, for the locks. */
  Tuple names() {
    var names = new TreeSet<String>();
    Stream.concat(
            now.values().stream().flatMap(Collection::stream),
            noted.stream().map(Kinds::kinds).flatMap(Collection::stream))
        .forEach(kind -> names.add(kind.metric() + "/" + kind.id()));
    return Tuple.of(names.toArray(String[]::new));
  }

  /** Those that a round touches, each with what caused it; they are of the new kinds then. */
  Tuple touchedBy(List<Noted> round) {
    var causes = new LinkedHashMap<Kind, Fact>();
    for (Noted one : round) {
      if (one.finding().distinct()) {
        Set<Kind> after = kinds(one);
        Set<Kind> before = now.put(Subject.of(one.finding()), after);
        union(before, after).forEach(kind -> causes.put(kind, one.cause()));
      }
    }
    return Tuple.of(
            causes.keySet().stream().map(Kind::metric).toArray(Integer[]::new),
            causes.keySet().stream().map(Kind::id).toArray(UUID[]::new))
        .addArrayOfUUID(causes.values().stream().map(Fact::eventId).toArray(UUID[]::new))
        .addArrayOfString(causes.values().stream().map(Fact::type).toArray(String[]::new))
        .addArrayOfOffsetDateTime(Columns.known(causes.values().stream()));
  }

  private static Set<Kind> kinds(Noted one) {
    var kinds = new LinkedHashSet<Kind>();
    one.finding().entries().stream()
        .map(entry -> entry.distinct())
        .filter(Objects::nonNull)
        .forEach(id -> kinds.add(new Kind(one.finding().metric(), id)));
    return kinds;
  }

  private static Set<Kind> union(Set<Kind> some, Set<Kind> others) {
    var union = new LinkedHashSet<>(some);
    union.addAll(others);
    return union;
  }
}
