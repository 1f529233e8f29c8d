package io.salesline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;

/**
 * What the benchmark asks of the system, through the gateway, in one person's name. The JDK's older
 * client sends it: a thread that waits for its own socket costs the machine a fraction of what the
 * newer one does, and what the load costs is missing from what is measured.
 */
final class Requests {

  static final List<String> WAY =
      List.of("first-contact", "needs-discovery", "proposal", "negotiation", "won");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DEALS = "/api/pipeline/v1/opportunities";
  private static final String FILES = "/api/leads/v1/lead-files";
  private static final String RULES = "/api/leads/v1/assignment-rules";
  private static final String PLANS = "/api/goals/v1/plans";
  private static final int PART = 1 << 20;

  static {
    // Connections that are kept; the default of five would open new ones all the time.
    System.setProperty("http.maxConnections", "64");
  }

  private final String origin;
  private final String authorization;

  Requests(LocalRun system, String username) {
    try {
      this.origin = system.origin();
      this.authorization = "Bearer " + system.token(username);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // ── What is measured ──────────────────────────────────────────────────────────────────────────

  Reply postLead(String company) {
    return post("/api/leads/v1/leads", "{\"company\":\"" + company + "\",\"source\":\"bench\"}");
  }

  boolean createLead(String company) {
    return postLead(company).status() == 201;
  }

  /** A name that matches no other's, in one word that no spelling changes. */
  static String unlikeOthers() {
    return "unlike" + UUID.randomUUID().toString().replace("-", "");
  }

  Reply postDeal(String customer) {
    return post(
        DEALS,
        "{\"name\":\"Bench\",\"customer_id\":\"%s\",\"amount\":{\"amount\":\"100.00\",\"currency\":\"USD\"}}"
            .formatted(customer));
  }

  boolean toAndFro(String deal, int turn) {
    String stage = turn % 2 == 0 ? "first-contact" : "lead-screening";
    return transition(deal, "{\"to\":\"" + stage + "\",\"reason\":\"bench\"}").status() == 200;
  }

  /** One stage forward, or won; returns the deal's id. */
  String moved(String deal, String stage) {
    return text(transition(deal, "{\"to\":\"" + stage + "\"}"), "opportunity_id");
  }

  private Reply transition(String deal, String body) {
    return post(DEALS + "/" + deal + "/transitions", body);
  }

  // ── Scenery ───────────────────────────────────────────────────────────────────────────────────

  String createCustomer() {
    return text(post("/api/leads/v1/customers", "{\"name\":\"Bench\"}"), "customer_id");
  }

  String createDeal(String customer) {
    return text(postDeal(customer), "opportunity_id");
  }

  List<String> createDeals(String customer, int count) {
    return Stream.generate(() -> createDeal(customer)).limit(count).toList();
  }

  /** Somebody who sells, in a team of their own; returns their id. */
  String createSeller(String username) {
    return createSellers(List.of(username)).getFirst();
  }

  /** People who sell, in a team of their own; returns their ids. */
  List<String> createSellers(List<String> usernames) {
    String team = createUnit("team", null);
    return usernames.stream().map(name -> createSeller(name, team)).toList();
  }

  /**
   * @param parent null for the company
   */
  String createUnit(String kind, String parent) {
    String body =
        "{\"name\":\"Probe\",\"kind\":\"%s\",\"parent_id\":%s}"
            .formatted(kind, parent == null ? "null" : '"' + parent + '"');
    return text(post("/api/goals/v1/units", body), "unit_id");
  }

  String createSeller(String username, String team) {
    String body =
        "{\"username\":\"%s\",\"full_name\":\"Probe\",\"roles\":[\"representative\"],\"unit_id\":\"%s\",\"from\":\"2020-01-01\"}"
            .formatted(username, team);
    return text(post("/api/goals/v1/members", body), "member_id");
  }

  String createGoal(String member, String month) {
    String body =
        "{\"metric\":\"booked-revenue\",\"member_id\":\"%s\",\"month\":\"%s\",\"target\":{\"amount\":\"1000000.00\",\"currency\":\"USD\"}}"
            .formatted(member, month);
    return text(post("/api/goals/v1/goals", body), "goal_id");
  }

  boolean isKnownTo(String service) {
    return get("/api/" + service + "/v1/me").status() == 200;
  }

  // ── Many leads ────────────────────────────────────────────────────────────────────────────────

  /** Sends a file of leads, whose columns are told from its header; returns its id. */
  String sendLeadFile(byte[] content) {
    String body = "{\"name\":\"leads.csv\",\"length\":%d}".formatted(content.length);
    String file = text(post(FILES, body), "file_id");
    for (int offset = 0; offset < content.length; offset += PART) {
      append(
          file,
          offset,
          Arrays.copyOfRange(content, offset, Math.min(offset + PART, content.length)));
    }
    text(post(FILES + "/" + file + "/content/completion", "{}"), "file_id");
    return file;
  }

  /** The older client knows no PATCH. */
  private void append(String file, int offset, byte[] part) {
    var request =
        HttpRequest.newBuilder(URI.create(origin + FILES + "/" + file + "/content"))
            .header("Authorization", authorization)
            .header("Content-Type", "application/octet-stream")
            .header("Upload-Offset", Integer.toString(offset))
            .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(part))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      text(new Reply(answer.statusCode(), answer.body()), "file_id");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a file was sent", e);
    }
  }

  void runLeadFile(String file) {
    text(post(FILES + "/" + file + "/run", "{}"), "file_id");
  }

  boolean isLeadFileDone(String file) {
    return text(get(FILES + "/" + file), "state").equals("done");
  }

  void createRule(ManyLeads.Rule rule) {
    text(post(RULES, rule.json()), "rule_id");
  }

  // ── A plan ────────────────────────────────────────────────────────────────────────────────────

  String createPlan(String body) {
    return text(post(PLANS, body), "plan_id");
  }

  void editPlan(String plan, String cell, long amount) {
    String body =
        "{\"cell\":%s,\"amount\":{\"amount\":\"%d.00\",\"currency\":\"USD\"}}"
            .formatted(cell, amount);
    text(post(PLANS + "/" + plan + "/edits", body), "revision");
  }

  void readPlan(String plan, String query) {
    text(get(PLANS + "/" + plan + "/cells?" + query), "revision");
  }

  // ── What is looked at ─────────────────────────────────────────────────────────────────────────

  /** Of the deals that the caller sees. */
  long countInFunnel(String stage) {
    for (JsonNode row : json(get("/api/reporting/v1/funnel")).get("stages")) {
      if (row.get("stage").asText().equals(stage)) {
        return row.get("count").asLong();
      }
    }
    throw new IllegalStateException("the funnel has no stage " + stage);
  }

  /** A question to reporting; true when it was answered. */
  boolean readReport(String question) {
    Reply reply = get("/api/reporting/v1/" + question);
    if (reply.status() != 200 && reply.status() != 503) {
      throw new IllegalStateException(reply.status() + " " + reply.body());
    }
    return reply.status() == 200;
  }

  String progress(String goal) {
    return text(get("/api/goals/v1/goals/" + goal + "/progress"), "actual");
  }

  String companyId() {
    for (JsonNode unit : json(get("/api/goals/v1/units?limit=200")).get("items")) {
      if (unit.get("kind").asText().equals("company")) {
        return unit.get("unit_id").asText();
      }
    }
    throw new IllegalStateException("there is no company");
  }

  /** An open live stream. */
  interface Watching extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Opens a live stream.
   *
   * @param actuals get each number of the whole that is another one than the last
   */
  Watching watch(String path, BlockingQueue<String> actuals) {
    try {
      var connection = (HttpURLConnection) URI.create(origin + path).toURL().openConnection();
      connection.setRequestProperty("Authorization", authorization);
      connection.setRequestProperty("Accept", "text/event-stream");
      var stream = connection.getInputStream();
      Thread.ofPlatform().daemon().start(() -> read(stream, actuals));
      return connection::disconnect;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(InputStream stream, BlockingQueue<String> actuals) {
    String last = "";
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data:")) {
          JsonNode event = JSON.readTree(line.substring(5));
          if (event.has("reason")) {
            Bench.say("the live stream ends: " + event.get("reason").asText());
            return;
          }
          String actual = event.at("/whole/actual/amount").asText();
          if (!actual.equals(last)) {
            actuals.add(actual);
            last = actual;
          }
        }
      }
    } catch (IOException closed) {
      Bench.say("the live stream is closed");
    }
  }

  private Reply get(String path) {
    return send("GET", path, null);
  }

  private Reply post(String path, String body) {
    return send("POST", path, body);
  }

  private Reply send(String method, String path, String body) {
    try {
      var connection = (HttpURLConnection) URI.create(origin + path).toURL().openConnection();
      connection.setRequestMethod(method);
      connection.setRequestProperty("Authorization", authorization);
      if (body != null) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(bytes.length);
        try (var out = connection.getOutputStream()) {
          out.write(bytes);
        }
      }
      int status = connection.getResponseCode();
      InputStream answer = status < 400 ? connection.getInputStream() : connection.getErrorStream();
      try (answer) {
        return new Reply(
            status,
            answer == null ? "" : new String(answer.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record Reply(int status, String body) {}

  /** A field of an answer; fails, with the whole answer, where there is none. */
  static String text(Reply reply, String field) {
    JsonNode value = json(reply).get(field);
    if (value == null) {
      throw new IllegalStateException(reply.status() + " " + reply.body());
    }
    return value.asText();
  }

  private static JsonNode json(Reply reply) {
    try {
      return JSON.readTree(reply.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
