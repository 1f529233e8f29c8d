package io.salesline.goals.result.store;

import io.salesline.goals.result.app.Ledger.Noted;
import io.salesline.goals.result.app.Results.Earner;
import io.salesline.goals.result.app.Results.Slice;
import io.salesline.goals.result.domain.Entry;
import io.salesline.goals.result.domain.Fact;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** What statements take many of, as columns. */
final class Columns {

  private record Placed(Subject subject, Entry entry) {}

  private Columns() {}

  /** A round of findings as those of {@link Lines#BRING}: those touched, then their entries. */
  static Tuple of(List<Noted> round) {
    var entries = new ArrayList<Placed>();
    for (Noted one : round) {
      var subject = Subject.of(one.finding());
      one.finding().entries().forEach(entry -> entries.add(new Placed(subject, entry)));
    }
    return Tuple.tuple()
        .addArrayOfInteger(column(round, it -> it.finding().metric(), Integer[]::new))
        .addArrayOfUUID(column(round, it -> it.finding().subject(), UUID[]::new))
        .addArrayOfUUID(column(round, it -> it.cause().eventId(), UUID[]::new))
        .addArrayOfString(column(round, it -> it.cause().type(), String[]::new))
        .addArrayOfOffsetDateTime(known(round.stream().map(Noted::cause)))
        .addArrayOfInteger(column(entries, it -> it.subject().metric(), Integer[]::new))
        .addArrayOfUUID(column(entries, it -> it.subject().id(), UUID[]::new))
        .addArrayOfUUID(column(entries, it -> it.entry().owner(), UUID[]::new))
        .addArrayOfLocalDate(column(entries, it -> it.entry().day(), LocalDate[]::new))
        .addArrayOfUUID(column(entries, it -> it.entry().product(), UUID[]::new))
        .addArrayOfUUID(column(entries, it -> it.entry().customer(), UUID[]::new))
        .addValue(column(entries, it -> it.entry().amount(), BigDecimal[]::new))
        .addArrayOfUUID(column(entries, it -> it.entry().distinct(), UUID[]::new));
  }

  /** Slices as the columns of {@link SumQueries#SUMS}. */
  static Tuple ofSlices(List<Slice> slices) {
    return Tuple.tuple()
        .addArrayOfUUID(column(slices, it -> StoredResults.id(it.earner()), UUID[]::new))
        .addArrayOfLocalDate(column(slices, it -> it.span().first(), LocalDate[]::new))
        .addArrayOfLocalDate(column(slices, it -> it.span().asOf(), LocalDate[]::new))
        .addArrayOfLocalDate(column(slices, it -> it.span().last(), LocalDate[]::new))
        .addArrayOfString(column(slices, it -> it.metric().key(), String[]::new))
        .addArrayOfBoolean(
            column(slices, it -> it.earner() instanceof Earner.Group, Boolean[]::new))
        .addArrayOfUUID(column(slices, it -> it.segment().product().orElse(null), UUID[]::new))
        .addArrayOfString(
            column(slices, it -> it.segment().customerClass().orElse(null), String[]::new))
        .addArrayOfUUID(column(slices, it -> it.segment().customer().orElse(null), UUID[]::new));
  }

  static OffsetDateTime[] known(Stream<Fact> facts) {
    return facts
        .map(fact -> fact.recordedAt().atOffset(ZoneOffset.UTC))
        .toArray(OffsetDateTime[]::new);
  }

  private static <T, V> V[] column(List<T> rows, Function<T, V> value, IntFunction<V[]> array) {
    return rows.stream().map(value).toArray(array);
  }
}
