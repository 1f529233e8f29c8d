package io.salesline.pipeline.review.web;

import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which texts may come in. A control character in them would be a trick or a slip. */
final class Texts {

  static final String LINES = "(?:[^\\p{Cntrl}]|[\\r\\n\\t])*";
  static final String WORDS = "(?=[\\s\\S]*\\S)" + LINES;
  static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";

  private Texts() {}

  /** Without the blanks around it; null for a text of blanks. */
  static String stripped(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty()).orElse(null);
  }

  /**
   * @throws Refusal 400 for what is no id
   */
  static Optional<UUID> id(String field, String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString);
    } catch (IllegalArgumentException unreadable) {
      throw Refusal.malformed("invalid-request")
          .with(new FieldError(field, "wrong-type", Map.of()));
    }
  }

  /**
   * @throws Refusal 400 for a value that is none
   */
  static <T> T known(String field, Optional<T> value, String allowed) {
    return value.orElseThrow(
        () ->
            Refusal.malformed("invalid-request")
                .with(new FieldError(field, "unknown-value", Map.of("allowed", allowed))));
  }
}
