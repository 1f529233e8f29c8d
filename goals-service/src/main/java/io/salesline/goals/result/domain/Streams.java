package io.salesline.goals.result.domain;

import io.salesline.platform.problem.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events that metrics can count, with their fields as the contracts have them. */
public final class Streams {

  private static final Streams SHIPPED = new Streams(read());

  private final Map<String, EventType> types;

  private Streams(List<EventType> types) {
    this.types =
        types.stream()
            .collect(
                Collectors.toMap(
                    EventType::type, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }

  public static Streams shipped() {
    return SHIPPED;
  }

  public Optional<EventType> find(String type) {
    return Optional.ofNullable(types.get(type));
  }

  /** Fails with 422 {@code unknown-event-type}. */
  EventType require(String field, String type) {
    return find(type).orElseThrow(() -> Refusal.field(field, "unknown-event-type", "type", type));
  }

  public Collection<EventType> all() {
    return types.values();
  }

  private static List<EventType> read() {
    var file = Streams.class.getResourceAsStream("/metrics/streams.csv");
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(Streams::type).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EventType type(String line) {
    String[] cells = line.split(";", -1);
    return new EventType(cells[0], cells[1], fields(cells[2]));
  }

  private static Map<String, FieldKind> fields(String cell) {
    return Stream.of(cell.split(",", -1))
        .map(field -> field.split(":", -1))
        .collect(
            Collectors.toMap(
                field -> field[0],
                field -> FieldKind.of(field[1]),
                (one, other) -> one,
                TreeMap::new));
  }
}
