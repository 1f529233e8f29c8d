package io.salesline.platform.web;

import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what came as text, and refuses (400) what is none of what it must be. */
public final class Invalid {

  private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private Invalid() {}

  public static <T> T unlessKnown(String field, Optional<T> value, String allowed) {
    return value.orElseThrow(() -> field(field, "unknown-value", Map.of("allowed", allowed)));
  }

  public static Optional<Boolean> unlessFlag(String field, String text) {
    return Optional.ofNullable(text)
        .map(said -> unlessKnown(field, Optional.ofNullable(FLAGS.get(said)), "true, false"));
  }

  public static Optional<UUID> unlessId(String field, String text) {
    return unlessParsed(field, text, UUID::fromString);
  }

  public static <T> Optional<T> unlessParsed(
      String field, String text, Function<String, T> parser) {
    try {
      return Optional.ofNullable(text).map(parser);
    } catch (RuntimeException unreadable) {
      throw field(field, "wrong-type", Map.of());
    }
  }

  /** Four digits a year: the database takes no others. */
  public static Optional<LocalDate> unlessDay(String field, String text) {
    if (text != null && !DAY.matcher(text).matches()) {
      throw field(field, "wrong-type", Map.of());
    }
    return unlessParsed(field, text, LocalDate::parse);
  }

  public static <T> T unlessThere(String field, T value) {
    if (value == null) {
      throw field(field, "field-not-null", Map.of());
    }
    return value;
  }

  private static Refusal field(String field, String code, Map<String, Object> parameters) {
    return Refusal.malformed("invalid-request").with(new FieldError(field, code, parameters));
  }
}
