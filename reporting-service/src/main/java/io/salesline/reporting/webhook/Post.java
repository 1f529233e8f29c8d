package io.salesline.reporting.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;

/** Sends a message. It follows no redirect, waits no longer than it must, and reads no more. */
@ApplicationScoped
class Post {

  private static final int LONGEST_ANSWER = 64 * 1024;

  private final Vertx vertx;
  private final WebhookSettings settings;
  private final HttpClient client;

  Post(Vertx vertx, WebhookSettings settings) {
    this.vertx = vertx;
    this.settings = settings;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) settings.timeout().toMillis())
                .setMaxPoolSize(settings.atOnce())
                .setIdleTimeout((int) Math.max(1, settings.timeout().toSeconds() * 3))
                .setKeepAliveTimeout(15)
                .setTryUseCompression(false));
  }

  /** Never fails: what went wrong is the outcome. */
  Uni<Outcome> send(Format format, Outgoing message) {
    URI target = URI.create(message.url());
    Callable<InetAddress> lookUp = () -> Targets.resolve(target.getHost(), settings);
    return vertx
        .executeBlocking(lookUp, false)
        .chain(address -> client.request(options(target, address, message)))
        .chain(request -> request.send(Buffer.buffer(message.body())))
        .chain(answer -> read(format, answer))
        .ifNoItem()
        .after(settings.timeout())
        .fail()
        .onFailure()
        .recoverWithItem(Post::failed);
  }

  private RequestOptions options(URI target, InetAddress address, Outgoing message) {
    boolean tls = target.getScheme().equals("https");
    int port = target.getPort() >= 0 ? target.getPort() : tls ? 443 : 80;
    String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
            .setHost(target.getHost())
            .setPort(port)
            .setSsl(tls)
            .setURI(target.getRawQuery() == null ? path : path + "?" + target.getRawQuery())
            .setFollowRedirects(false)
            .setTimeout(settings.timeout().toMillis())
            .putHeader("Content-Type", "application/json; charset=utf-8")
            .putHeader("User-Agent", "Salesline");
    message.headers().forEach(options::putHeader);
    return options;
  }

  private static Uni<Outcome> read(Format format, HttpClientResponse answer) {
    var body = Buffer.buffer();
    return answer
        .toMulti()
        .onItem()
        .invoke(part -> append(body, part))
        .collect()
        .last()
        .map(last -> Outcome.of(format, answer.statusCode(), body.getBytes()));
  }

  private static void append(Buffer body, Buffer part) {
    if (body.length() + part.length() > LONGEST_ANSWER) {
      throw new IllegalStateException("the answer is too long");
    }
    body.appendBuffer(part);
  }

  private static Outcome failed(Throwable failure) {
    return switch (failure) {
      case UnknownHostException unknown -> Outcome.failed("address " + unknown.getMessage());
      case io.smallrye.mutiny.TimeoutException late -> Outcome.failed("timeout");
      default -> Outcome.failed(failure.getClass().getSimpleName() + " " + failure.getMessage());
    };
  }
}
