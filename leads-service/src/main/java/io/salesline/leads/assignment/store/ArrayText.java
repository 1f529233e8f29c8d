package io.salesline.leads.assignment.store;

import io.vertx.core.json.JsonArray;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Arrays on their way to PostgreSQL and back: as its text there, as JSON back. */
final class ArrayText {

  private ArrayText() {}

  /** Of values without commas, quotes and blanks: ids, numbers and instants. */
  static <T> String of(Collection<T> values, Function<T, ?> value) {
    return values.stream()
        .map(value)
        .map(String::valueOf)
        .collect(Collectors.joining(",", "{", "}"));
  }

  static <T> String of(Collection<T> values) {
    return of(values, Function.identity());
  }

  static List<Long> longs(Object json) {
    return new JsonArray((String) json)
        .stream().map(number -> ((Number) number).longValue()).toList();
  }

  static List<Integer> ints(Object json) {
    return new JsonArray((String) json)
        .stream().map(number -> ((Number) number).intValue()).toList();
  }

  static List<UUID> uuids(Object json) {
    return new JsonArray((String) json).stream().map(id -> UUID.fromString((String) id)).toList();
  }
}
