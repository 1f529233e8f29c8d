package io.salesline.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.local.text.Failure;
import io.salesline.local.text.Failure.Reason;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends a request until it is answered for good: what is busy or away is asked again. */
final class Exchange {

  private static final String VERSION = "Organisation-Version";

  private final RemoteSystem system;

  Exchange(RemoteSystem system) {
    this.system = system;
  }

  /**
   * @return the answer; one of those that pass only where patience ended
   * @throws Failure when nobody answers at all
   */
  Reply send(HttpRequest.Builder request) throws InterruptedException {
    Patience patience = system.patience();
    Duration waited = Duration.ZERO;
    for (int number = 0; ; number++) {
      Reply reply = tryOnce(request);
      if (reply != null && !reply.passes()) {
        return reply;
      }
      Duration wait = waitAfter(reply, number, patience);
      waited = waited.plus(wait);
      if (waited.compareTo(patience.limit()) > 0) {
        return lastWord(reply);
      }
      patience.pause().of(wait);
    }
  }

  private static Duration waitAfter(Reply reply, int number, Patience patience) {
    Duration own = patience.beforeTry(number);
    return reply == null ? own : reply.secondsToWait().map(Duration::ofSeconds).orElse(own);
  }

  private Reply lastWord(Reply reply) {
    if (reply == null) {
      throw new Failure(Reason.FAILED, "client.unreachable", system.origin());
    }
    return reply;
  }

  /** Null where the connection cannot be made or breaks. */
  private Reply tryOnce(HttpRequest.Builder builder) throws InterruptedException {
    long version = system.organisationVersion();
    if (version > 0) {
      builder.setHeader("Min-" + VERSION, Long.toString(version));
    }
    HttpRequest request = builder.build();
    try {
      return read(request, system.http().send(request, BodyHandlers.ofByteArray()));
    } catch (IOException brokenOff) {
      return null;
    }
  }

  private Reply read(HttpRequest request, HttpResponse<byte[]> response) {
    HttpHeaders headers = response.headers();
    headers.firstValueAsLong(VERSION).ifPresent(system::sawOrganisation);
    JsonNode body = Wire.parsed(response.body());
    return new Reply(
        request.method() + " " + request.uri().getPath(),
        response.statusCode(),
        body,
        headers.firstValue("ETag").orElse(null),
        headers.firstValue("Retry-After").orElse(null));
  }
}
