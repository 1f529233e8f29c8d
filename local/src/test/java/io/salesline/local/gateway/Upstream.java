package io.salesline.local.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.Semaphore;

/** A part that answers, breaks off, keeps silent or streams, as it is asked to. */
final class Upstream implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final Semaphore streamsClosed = new Semaphore(0);
  private final HttpServer server;
  private volatile HttpServerResponse stream;

  Upstream() {
    server =
        vertx
            .createHttpServer()
            .requestHandler(this::answer)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  private void answer(HttpServerRequest request) {
    switch (request.path()) {
      case "/api/leads/break" -> request.connection().close();
      case "/api/leads/silent" -> request.pause();
      case "/api/leads/stream" -> begin(request.response());
      default -> request.body().onSuccess(body -> echo(request, body.toString()));
    }
  }

  private void echo(HttpServerRequest request, String body) {
    JsonObject seen =
        new JsonObject()
            .put("uri", request.uri())
            .put("body", body)
            .put("request_id", request.getHeader("x-request-id"))
            .put("forwarded_for", request.getHeader("x-forwarded-for"));
    request
        .response()
        .setStatusCode(201)
        .putHeader("etag", "\"7\"")
        .putHeader("keep-alive", "timeout=1")
        .putHeader("proxy-authenticate", "Basic")
        .end(seen.encode());
  }

  private void begin(HttpServerResponse response) {
    stream = response;
    response.closeHandler(closed -> streamsClosed.release());
    response.setChunked(true).putHeader("content-type", "text/event-stream");
    response.write("data: 1\n\n");
  }

  void sendEvent(String event) {
    stream.write(event);
  }

  Semaphore streamsClosed() {
    return streamsClosed;
  }

  int port() {
    return server.actualPort();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
