package io.salesline.platform.web;

import io.salesline.platform.problem.Refusal;
import java.util.regex.Pattern;

/** The revision on which a change was decided: required, and compared with what is stored. */
public final class IfMatch {

  private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

  private IfMatch() {}

  /**
   * Reads the header {@code If-Match: "7"}.
   *
   * @throws Refusal 428 when absent, 400 when it is no ETag of ours
   */
  public static long required(String header) {
    if (header == null || header.isBlank()) {
      throw Refusal.of(428, "if-match-required");
    }
    var matcher = ETAG.matcher(header.strip());
    if (!matcher.matches()) {
      throw Refusal.malformed("if-match-malformed");
    }
    return Long.parseLong(matcher.group(1));
  }

  /**
   * @throws Refusal 412 when somebody changed the record in between
   */
  public static void check(long expected, long actual) {
    if (expected != actual) {
      throw Refusal.of(412, "stale-revision", "expected", expected, "actual", actual);
    }
  }
}
