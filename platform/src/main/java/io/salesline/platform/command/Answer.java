package io.salesline.platform.command;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a command answers over HTTP. It is stored under the Idempotency-Key, if there is one.
 *
 * @param body serialised as JSON; null for none
 * @param headers such as ETag and Location
 */
public record Answer(int status, Object body, Map<String, String> headers) {

  public static Answer ok(Object body, long revision) {
    return new Answer(200, body, etag(revision));
  }

  public static Answer ok(Object body) {
    return new Answer(200, body, Map.of());
  }

  public static Answer created(String location, Object body, long revision) {
    return new Answer(201, body, etag(revision)).with("Location", location);
  }

  public static Answer accepted(Object body, long revision) {
    return new Answer(202, body, etag(revision));
  }

  public static Answer noContent() {
    return new Answer(204, null, Map.of());
  }

  public Answer with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, body, Map.copyOf(more));
  }

  private static Map<String, String> etag(long revision) {
    return Map.of("ETag", "\"" + revision + "\"");
  }
}
