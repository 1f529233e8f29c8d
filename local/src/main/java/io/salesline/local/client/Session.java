package io.salesline.local.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** One user at work. A request may be sent several times, so that each must be repeatable. */
public final class Session {

  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(70);

  private final RemoteSystem system;
  private final Exchange exchange;
  private final String token;

  Session(RemoteSystem system, String token) {
    this.system = system;
    this.exchange = new Exchange(system);
    this.token = token;
  }

  public Reply get(String path) throws InterruptedException {
    return exchange.send(request(path).GET());
  }

  /**
   * For commands without a body.
   *
   * @param key makes the command repeatable
   */
  public Reply post(String path, String key) throws InterruptedException {
    return exchange.send(
        request(path).POST(BodyPublishers.noBody()).setHeader("Idempotency-Key", key));
  }

  /** For commands that are repeatable by what they say. */
  public Reply postRepeatable(String path, Object body) throws InterruptedException {
    return exchange.send(with(request(path), "POST", body));
  }

  /**
   * @param key makes the command repeatable
   */
  public Reply post(String path, Object body, String key) throws InterruptedException {
    return exchange.send(with(request(path), "POST", body).setHeader("Idempotency-Key", key));
  }

  /**
   * @param etag of what is to be replaced
   * @param key makes the command repeatable
   */
  public Reply put(String path, Object body, String etag, String key) throws InterruptedException {
    return exchange.send(
        with(request(path), "PUT", body)
            .setHeader("If-Match", etag)
            .setHeader("Idempotency-Key", key));
  }

  /**
   * @param etag of what is to be changed
   */
  public Reply patch(String path, Object body, String etag) throws InterruptedException {
    return exchange.send(with(request(path), "PATCH", body).setHeader("If-Match", etag));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(system.origin() + path))
        .timeout(ANSWER_LIMIT)
        .setHeader("Authorization", "Bearer " + token)
        .setHeader("Accept-Language", system.language());
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String method, Object body) {
    return request
        .setHeader("Content-Type", "application/json")
        .method(method, BodyPublishers.ofByteArray(Wire.bytes(body)));
  }
}
