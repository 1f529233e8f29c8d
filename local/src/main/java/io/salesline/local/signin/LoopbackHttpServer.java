package io.salesline.local.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * The issuer's HTTP over the JDK's server. Of the library's own two, one keeps every request in
 * memory for ever and the other needs a newer Netty than Quarkus brings.
 */
final class LoopbackHttpServer implements OAuth2HttpServer {

  private static final int LARGEST_BODY = 64 * 1024;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  @Override
  public OAuth2HttpServer start(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
    return start(0, handler);
  }

  @Override
  public OAuth2HttpServer start(
      int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
    return start(InetAddress.getLoopbackAddress(), port, handler);
  }

  @Override
  public OAuth2HttpServer start(
      InetAddress address,
      int port,
      Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
    try {
      server = HttpServer.create(new InetSocketAddress(address, port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, handler));
    server.start();
    return this;
  }

  private void answer(
      HttpExchange exchange, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler)
      throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
      if (body.length > LARGEST_BODY) {
        exchange.sendResponseHeaders(413, -1);
        return;
      }
      send(exchange, handler.invoke(request(exchange, body)));
    }
  }

  private OAuth2HttpRequest request(HttpExchange exchange, byte[] body) {
    Headers.Builder headers = new Headers.Builder();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
    HttpUrl url = HttpUrl.get("http://127.0.0.1:" + port() + exchange.getRequestURI());
    return new OAuth2HttpRequest(
        headers.build(),
        exchange.getRequestMethod(),
        url,
        new String(body, StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, OAuth2HttpResponse response) throws IOException {
    for (Map.Entry<String, ?> header : response.getHeaders().toMultimap().entrySet()) {
      for (Object value : (Iterable<?>) header.getValue()) {
        exchange.getResponseHeaders().add(header.getKey(), value.toString());
      }
    }
    String text = response.getBody();
    byte[] body = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(response.getStatus(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public HttpUrl url(String path) {
    return HttpUrl.get("http://127.0.0.1:" + port()).resolve(path);
  }

  @Override
  public Ssl sslConfig() {
    return null;
  }

  @Override
  public OAuth2HttpServer stop() {
    close();
    return this;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
