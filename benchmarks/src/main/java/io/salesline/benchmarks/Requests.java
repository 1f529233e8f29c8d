package io.salesline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

/** What the benchmark asks of the system, through the gateway, in one person's name. */
final class Requests {

  static final List<String> WAY =
      List.of("first-contact", "needs-discovery", "proposal", "negotiation", "won");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DEALS = "/api/pipeline/v1/opportunities";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
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

  HttpResponse<String> postLead(String company) {
    return post("/api/leads/v1/leads", "{\"company\":\"" + company + "\",\"source\":\"bench\"}");
  }

  boolean createLead(String company) {
    return postLead(company).statusCode() == 201;
  }

  HttpResponse<String> postDeal(String customer) {
    return post(
        DEALS,
        "{\"name\":\"Bench\",\"customer_id\":\"%s\",\"amount\":{\"amount\":\"100.00\",\"currency\":\"USD\"}}"
            .formatted(customer));
  }

  boolean toAndFro(String deal, int turn) {
    String stage = turn % 2 == 0 ? "first-contact" : "lead-screening";
    return transition(deal, "{\"to\":\"" + stage + "\",\"reason\":\"bench\"}").statusCode() == 200;
  }

  /** One stage forward, or won; returns the deal's id. */
  String moved(String deal, String stage) {
    return text(transition(deal, "{\"to\":\"" + stage + "\"}"), "opportunity_id");
  }

  private HttpResponse<String> transition(String deal, String body) {
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
    String team =
        text(post("/api/goals/v1/units", "{\"name\":\"Probe\",\"kind\":\"team\"}"), "unit_id");
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
    return get("/api/" + service + "/v1/me").statusCode() == 200;
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

  String progress(String goal) {
    return text(get("/api/goals/v1/goals/" + goal + "/progress"), "actual");
  }

  private HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  private HttpResponse<String> post(String path, String body) {
    return send(request(path).POST(BodyPublishers.ofString(body)).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path))
        .header("Authorization", authorization)
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A field of an answer; fails, with the whole answer, where there is none. */
  static String text(HttpResponse<String> response, String field) {
    JsonNode value = json(response).get(field);
    if (value == null) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
    return value.asText();
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
