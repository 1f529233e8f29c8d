package io.salesline.reporting.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.salesline.platform.outbox.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A receiver over real HTTP, which answers as a test tells it to. */
final class Receiver implements AutoCloseable {

  /**
   * @param body as it came
   * @param taken whether it was answered with success
   */
  record Received(URI uri, com.sun.net.httpserver.Headers headers, String body, boolean taken) {

    String header(String name) {
      return headers.getFirst(name);
    }

    JsonNode json() {
      return EventJson.parse(body.getBytes(UTF_8));
    }

    /** Of an alert's message. */
    String subject() {
      return json().path("data").path("subject_id").asText();
    }

    /** Such as {@code alert.raised 1}. */
    String told() {
      return json().path("type").asText() + " " + json().path("data").path("occurrence").asInt();
    }
  }

  /** What to do with a message. */
  record Reply(int status, String body, String location) {

    static final Reply TAKEN = new Reply(200, "", null);

    /** Answers nothing. */
    static final Reply HANGING = new Reply(0, "", null);

    static Reply of(int status) {
      return new Reply(status, "", null);
    }

    static Reply json(String body) {
      return new Reply(200, body, null);
    }
  }

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;
  private volatile Function<Received, Reply> behaviour = message -> Reply.TAKEN;

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  Receiver answers(Function<Received, Reply> how) {
    this.behaviour = how;
    return this;
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var came = new Received(exchange.getRequestURI(), exchange.getRequestHeaders(), body, false);
    Reply reply = behaviour.apply(came);
    boolean taken = reply.status() >= 200 && reply.status() < 300;
    received.add(new Received(came.uri(), came.headers(), body, taken));
    if (reply == Reply.HANGING) {
      hang();
      return;
    }
    if (reply.location() != null) {
      exchange.getResponseHeaders().add("Location", reply.location());
    }
    byte[] answer = reply.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(reply.status(), answer.length == 0 ? -1 : answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private void hang() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  List<Received> received() {
    return received;
  }

  /** What was taken of a subject, in the order of coming. */
  List<String> taken(String subject) {
    return received.stream()
        .filter(Received::taken)
        .filter(message -> subject.equals(message.subject()))
        .map(Received::told)
        .toList();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
