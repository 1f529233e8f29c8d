package io.salesline.local.gateway;

import io.salesline.local.text.Failure;
import io.salesline.local.text.Failure.Reason;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.HttpProxy;
import java.net.BindException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The one address of the system; in a cluster the ingress has its place. */
public final class Gateway {

  public static final String HEALTH = "/gateway/health";

  private static final String HOST = "127.0.0.1";
  private static final int HEADER_BYTES = 16 * 1024;
  private static final int LINE_BYTES = 8 * 1024;
  private static final int CONNECTIONS_TO_A_PART = 512;
  private static final int WAITING_FOR_A_CONNECTION = 1024;

  private final Vertx vertx;
  private final Routes routes;
  private final Limits limits;
  private final HttpClient client;
  private HttpServer server;

  private Gateway(Routes routes, Limits limits) {
    this.vertx = Vertx.vertx(vertxOptions());
    this.routes = routes;
    this.limits = limits;
    this.client = vertx.createHttpClient(clientOptions());
  }

  /**
   * Listens on 127.0.0.1, whether or not the parts are there yet.
   *
   * @throws Failure when the port is taken
   */
  public static Gateway start(int port, Routes routes, Limits limits) {
    Gateway gateway = new Gateway(routes, limits);
    gateway.listen(port);
    return gateway;
  }

  private void listen(int port) {
    HttpProxy proxy =
        HttpProxy.reverseProxy(client)
            .originRequestProvider((request, origins) -> toOrigin(request))
            .addInterceptor(new Passage(vertx, routes, limits, HostAndPort.create(HOST, port)));
    try {
      server =
          vertx
              .createHttpServer(serverOptions(port))
              .requestHandler(request -> take(request, proxy))
              .listen()
              .toCompletionStage()
              .toCompletableFuture()
              .join();
    } catch (CompletionException e) {
      vertx.close();
      if (e.getCause() instanceof BindException) {
        throw new Failure(Reason.PORT_TAKEN, "port.taken", port);
      }
      throw e;
    }
  }

  private void take(HttpServerRequest request, HttpProxy proxy) {
    if (!isReadable(request.uri())) {
      refuse(request, GatewayProblem.MALFORMED_ADDRESS);
    } else if (HEALTH.equals(request.path())) {
      answer(request, new JsonObject().put("status", "UP"));
    } else if ("/".equals(request.path())) {
      answer(request, Index.of(routes));
    } else if (routes.of(request.path()).isEmpty()) {
      refuse(request, GatewayProblem.NO_SUCH_PATH);
    } else if (announcesTooMuch(request)) {
      refuse(request, GatewayProblem.TOO_LARGE);
    } else {
      proxy.handle(request);
    }
  }

  private Future<HttpClientRequest> toOrigin(HttpServerRequest request) {
    return client
        .request(
            new RequestOptions()
                .setServer(routes.of(request.path()).orElseThrow().origin())
                .setIdleTimeout(limits.silence().toMillis()))
        .onSuccess(origin -> follow(request, origin));
  }

  /** A part must hear that nobody listens any more, even while it has nothing to say. */
  private static void follow(HttpServerRequest request, HttpClientRequest origin) {
    request.response().closeHandler(closed -> origin.reset());
  }

  /** Of RFC 3986: a part would turn others away without a word. */
  private static boolean isReadable(String address) {
    try {
      return address.chars().allMatch(letter -> letter < 0x80)
          && new URI(address).getRawPath() != null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  private boolean announcesTooMuch(HttpServerRequest request) {
    String length = request.getHeader("content-length");
    try {
      return length != null && Long.parseLong(length) > limits.body();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static void refuse(HttpServerRequest request, GatewayProblem problem) {
    request
        .response()
        .setStatusCode(problem.status())
        .putHeader("content-type", GatewayProblem.MEDIA_TYPE)
        .putHeader(RequestIds.HEADER, RequestIds.of(request))
        .putHeader("connection", "close")
        .end(
            problem.document(
                request.getHeader("accept-language"), RequestIds.of(request), request.path()));
  }

  private static void answer(HttpServerRequest request, JsonObject body) {
    request.response().putHeader("content-type", "application/json").end(body.toBuffer());
  }

  private static VertxOptions vertxOptions() {
    return new VertxOptions()
        .setEventLoopPoolSize(2)
        .setInternalBlockingPoolSize(2)
        .setWorkerPoolSize(2)
        .setFileSystemOptions(
            new FileSystemOptions()
                .setFileCachingEnabled(false)
                .setClassPathResolvingEnabled(false));
  }

  private static HttpServerOptions serverOptions(int port) {
    return new HttpServerOptions()
        .setHost(HOST)
        .setPort(port)
        .setMaxHeaderSize(HEADER_BYTES)
        .setMaxInitialLineLength(LINE_BYTES)
        .setIdleTimeout(120)
        .setIdleTimeoutUnit(TimeUnit.SECONDS)
        .setHandle100ContinueAutomatically(true)
        .setHttp2ClearTextEnabled(false);
  }

  /** Idle connections are given up before the parts do so, lest a request meet a closed one. */
  private static HttpClientOptions clientOptions() {
    return new HttpClientOptions()
        .setConnectTimeout(2000)
        .setMaxPoolSize(CONNECTIONS_TO_A_PART)
        .setMaxWaitQueueSize(WAITING_FOR_A_CONNECTION)
        .setKeepAliveTimeout(20)
        .setMaxHeaderSize(2 * HEADER_BYTES);
  }

  public int port() {
    return server.actualPort();
  }

  /** Stops accepting and closes what is open, event streams included. */
  public void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
