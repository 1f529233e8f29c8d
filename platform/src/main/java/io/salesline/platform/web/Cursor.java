package io.salesline.platform.web;

import io.salesline.platform.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A place in a sorted list: the sort key of the last row seen, opaque to clients. */
public final class Cursor {

  private static final String SEPARATOR = "\u001f";

  private final List<String> parts;

  private Cursor(List<String> parts) {
    this.parts = parts;
  }

  public static String encode(Object... parts) {
    String text = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static Cursor decode(String cursor, int parts) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> decoded = List.of(text.split(SEPARATOR, -1));
      if (decoded.size() == parts) {
        return new Cursor(decoded);
      }
    } catch (IllegalArgumentException notBase64) {
      // Refused below.
    }
    throw Refusal.malformed("cursor-malformed");
  }

  public String text(int part) {
    return parts.get(part);
  }

  public long number(int part) {
    return parsed(part, Long::parseLong);
  }

  public UUID uuid(int part) {
    return parsed(part, UUID::fromString);
  }

  public Instant instant(int part) {
    return parsed(part, Instant::parse);
  }

  public LocalDate date(int part) {
    return parsed(part, LocalDate::parse);
  }

  private <T> T parsed(int part, Function<String, T> parser) {
    try {
      return parser.apply(parts.get(part));
    } catch (RuntimeException unreadable) {
      throw Refusal.malformed("cursor-malformed");
    }
  }
}
