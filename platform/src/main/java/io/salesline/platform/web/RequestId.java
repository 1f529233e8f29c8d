package io.salesline.platform.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of a request, from the gateway or our own: in the log, the audit row and the problem.
 */
public final class RequestId {

  public static final String HEADER = "X-Request-Id";
  private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private RequestId() {}

  /** The same for the whole request. Text of another shape, line breaks among it, is not taken. */
  public static String of(HttpServerRequest request) {
    String given = request.getHeader(HEADER);
    if (given == null || !ACCEPTABLE.matcher(given).matches()) {
      given = UUID.randomUUID().toString();
      request.headers().set(HEADER, given);
    }
    return given;
  }
}
