package io.salesline.goals.result.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An event as metrics see it.
 *
 * @param recordedAt when it was committed: since then it is known
 * @param fields those that have a value: ids as UUID, days as LocalDate, times as Instant, whole
 *     numbers as Long, money and numbers as BigDecimal, flags as Boolean, texts as String
 */
public record Fact(String type, UUID eventId, Instant recordedAt, Map<String, Object> fields) {

  <T> Optional<T> get(String field, Class<T> as) {
    return Optional.ofNullable(field).map(fields::get).map(as::cast);
  }
}
