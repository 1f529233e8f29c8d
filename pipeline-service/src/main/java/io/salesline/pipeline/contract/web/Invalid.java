package io.salesline.pipeline.contract.web;

import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads what came as text, and refuses (400) what is none of what it must be. */
final class Invalid {

  private Invalid() {}

  static <T> T unlessKnown(String field, Optional<T> value, String allowed) {
    return value.orElseThrow(() -> field(field, "unknown-value", Map.of("allowed", allowed)));
  }

  static Optional<UUID> unlessId(String field, String text) {
    return unlessParsed(field, text, UUID::fromString);
  }

  static <T> Optional<T> unlessParsed(String field, String text, Function<String, T> parser) {
    try {
      return Optional.ofNullable(text).map(parser);
    } catch (RuntimeException unreadable) {
      throw field(field, "wrong-type", Map.of());
    }
  }

  static <T> T unlessThere(String field, T value) {
    if (value == null) {
      throw field(field, "field-not-null", Map.of());
    }
    return value;
  }

  private static Refusal field(String field, String code, Map<String, Object> parameters) {
    return Refusal.malformed("invalid-request").with(new FieldError(field, code, parameters));
  }
}
