package io.salesline.platform.limits;

import io.salesline.platform.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayInputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * A body that is too long is refused with a problem document: by the length it announces, or, where
 * it announces none, at the first byte too many. Quarkus' own limit answers an empty 413 and stands
 * behind this one as a net.
 */
class BodySize {

  private final long most;

  BodySize(BodyLimits limits) {
    this.most = limits.bodySize().asLongValue();
  }

  @ServerRequestFilter(preMatching = true, priority = 2)
  void bound(ResteasyReactiveContainerRequestContext context, HttpServerRequest request) {
    String announced = request.getHeader("Content-Length");
    if (announced != null) {
      if (Long.parseLong(announced) > most) {
        discardRest(request);
        throw tooLarge();
      }
    } else if (request.headers().contains("Transfer-Encoding")) {
      context.suspend();
      new Reading(context, request).start();
    }
  }

  private Refusal tooLarge() {
    // What was sent is read to its end, so that the client hears the answer and not a broken pipe.
    return Refusal.of(413, "too-large", "most_bytes", most).withHeader("Connection", "close");
  }

  private static void discardRest(HttpServerRequest request) {
    request.handler(bytes -> {}).endHandler(end -> {}).exceptionHandler(gone -> {}).resume();
  }

  /** Collects a body of unknown length. All on the request's event loop. */
  private final class Reading {

    private final ResteasyReactiveContainerRequestContext context;
    private final HttpServerRequest request;
    private final Buffer body = Buffer.buffer();

    Reading(ResteasyReactiveContainerRequestContext context, HttpServerRequest request) {
      this.context = context;
      this.request = request;
    }

    void start() {
      request
          .handler(this::take)
          .endHandler(end -> hand())
          .exceptionHandler(context::resume)
          .resume();
    }

    private void take(Buffer bytes) {
      if (body.length() + bytes.length() <= most) {
        body.appendBuffer(bytes);
      } else {
        discardRest(request);
        context.resume(tooLarge());
      }
    }

    private void hand() {
      context.setEntityStream(new ByteArrayInputStream(body.getBytes()));
      context.resume();
    }
  }
}
