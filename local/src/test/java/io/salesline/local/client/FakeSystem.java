package io.salesline.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Answers as the services do, as far as an import needs it, and remembers what it was asked. */
public final class FakeSystem implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final Map<String, JsonNode> records = new ConcurrentHashMap<>();
  private final Map<String, String> managers = new ConcurrentHashMap<>();
  private final Queue<Answer> prepared = new ConcurrentLinkedQueue<>();
  private final List<Seen> seen = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();
  private volatile Predicate<JsonNode> rejected = item -> false;
  private volatile String rejectionCode = "refused";

  /** A request that was made. */
  public record Seen(String method, String path, String version, String key, JsonNode body) {}

  /** An answer to be given instead of the usual one. */
  public record Answer(int status, String retryAfter, String body) {}

  public FakeSystem() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Whoever waits for it only writes down for how long. */
  public RemoteSystem remote() {
    Patience patience =
        new Patience(
            Duration.ofSeconds(60), Duration.ofMillis(100), Duration.ofSeconds(2), this::wait);
    URI origin = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new RemoteSystem(origin, username -> "token-of-" + username, Locale.ENGLISH, patience);
  }

  private synchronized void wait(Duration time) {
    waits.add(time);
  }

  public synchronized List<Duration> waits() {
    return List.copyOf(waits);
  }

  /** The next request gets this answer; further ones queue up. */
  public void prepare(int status, String retryAfter, String body) {
    prepared.add(new Answer(status, retryAfter, body));
  }

  /** From now on refuses such items of bulk commands. */
  public void reject(String code, Predicate<JsonNode> which) {
    rejectionCode = code;
    rejected = which;
  }

  public synchronized List<Seen> seen() {
    return List.copyOf(seen);
  }

  public List<Seen> seen(String path) {
    return seen().stream().filter(request -> request.path().equals(path)).toList();
  }

  public List<JsonNode> records(String path) {
    return records.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(path + " "))
        .map(Map.Entry::getValue)
        .toList();
  }

  public Map<String, String> managers() {
    return managers;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] bytes = exchange.getRequestBody().readAllBytes();
      Seen request = seen(exchange, bytes.length == 0 ? null : MAPPER.readTree(bytes));
      Answer answer = prepared.poll();
      if (answer == null) {
        answer = new Answer(200, null, MAPPER.writeValueAsString(usual(request)));
      }
      if (answer.status() == 0) {
        return;
      }
      if (answer.retryAfter() != null) {
        exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
      }
      exchange.getResponseHeaders().set("Organisation-Version", "7");
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private synchronized Seen seen(HttpExchange exchange, JsonNode body) {
    Seen request =
        new Seen(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            exchange.getRequestHeaders().getFirst("Min-Organisation-Version"),
            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
            body);
    seen.add(request);
    return request;
  }

  private Object usual(Seen request) {
    String path = request.path();
    if (path.endsWith("/appointments")) {
      String unit = path.split("/", -1)[5];
      managers.put(unit, request.body().path("member_id").asText());
      return Map.of();
    }
    if (path.startsWith(Paths.UNITS + "/") && request.method().equals("GET")) {
      return Map.of("manager_id", managers.getOrDefault(path.split("/", -1)[5], ""));
    }
    if (path.equals(Paths.SALES)) {
      return sales();
    }
    return request.body() != null && request.body().has("items") ? bulk(request) : Map.of();
  }

  private synchronized Object bulk(Seen request) {
    List<Object> outcomes = new ArrayList<>();
    for (JsonNode item : request.body().path("items")) {
      outcomes.add(outcome(request.path(), item, outcomes.size()));
    }
    return Map.of("items", outcomes);
  }

  private Map<String, Object> outcome(String path, JsonNode item, int index) {
    String name = item.path("external_id").asText(item.path("username").asText());
    Map<String, Object> outcome = new LinkedHashMap<>();
    outcome.put("index", index);
    if (rejected.test(item)) {
      outcome.put("status", "rejected");
      outcome.put("problem", Map.of("code", rejectionCode, "detail", "No: " + name + "."));
      return outcome;
    }
    JsonNode before = records.put(path + " " + name, item);
    outcome.put("id", UUID.nameUUIDFromBytes((path + name).getBytes(StandardCharsets.UTF_8)));
    outcome.put(
        "status", before == null ? "created" : before.equals(item) ? "unchanged" : "amended");
    return outcome;
  }

  private Object sales() {
    List<JsonNode> won =
        records(Paths.HISTORY).stream()
            .filter(deal -> deal.path("status").asText().equals("won"))
            .toList();
    BigDecimal amount =
        won.stream()
            .map(deal -> new BigDecimal(deal.path("amount").path("amount").asText()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Map<String, Object> total = Map.of("count", won.size(), "amount", amount.toPlainString());
    return Map.of("currency", "USD", "total", total);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
