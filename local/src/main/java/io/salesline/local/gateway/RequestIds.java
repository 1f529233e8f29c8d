package io.salesline.local.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name of a request in all logs: the caller's, when it is a decent one, or a new one. */
final class RequestIds {

  static final String HEADER = "x-request-id";
  private static final Pattern DECENT = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private RequestIds() {}

  static String of(HttpServerRequest request) {
    String given = request.getHeader(HEADER);
    if (given == null || !DECENT.matcher(given).matches()) {
      given = UUID.randomUUID().toString();
      request.headers().set(HEADER, given);
    }
    return given;
  }
}
