package io.salesline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/**
 * What the benchmark asks of the system, through the gateway, as the administrator and director.
 */
final class Requests {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DEALS = "/api/pipeline/v1/opportunities";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String origin;
  private final String authorization;

  Requests(LocalRun system) {
    try {
      this.origin = system.origin();
      this.authorization = "Bearer " + system.token("admin");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean createLead(String company) {
    return post("/api/leads/v1/leads", "{\"company\":\"" + company + "\",\"source\":\"bench\"}")
            .statusCode()
        == 201;
  }

  String createCustomer() {
    return id(post("/api/leads/v1/customers", "{\"name\":\"Bench\"}"), "customer_id");
  }

  String createDeal(String customer) {
    String body =
        "{\"name\":\"Bench\",\"customer_id\":\"%s\",\"amount\":{\"amount\":\"100.00\",\"currency\":\"USD\"}}"
            .formatted(customer);
    return id(post(DEALS, body), "opportunity_id");
  }

  Map<Integer, String> createDeals(String customer, int count) {
    var deals = new HashMap<Integer, String>();
    for (int i = 0; i < count; i++) {
      deals.put(i, createDeal(customer));
    }
    return deals;
  }

  boolean move(String deal, String stage) {
    return post(
                DEALS + "/" + deal + "/transitions",
                "{\"to\":\"" + stage + "\",\"reason\":\"bench\"}")
            .statusCode()
        == 200;
  }

  boolean toAndFro(String deal, int turn) {
    return move(deal, turn % 2 == 0 ? "first-contact" : "lead-screening");
  }

  /** True once the read model shows the deal's events. */
  boolean isVisible(String deal) {
    var request = request("/api/reporting/v1/deals/" + deal + "/events").GET().build();
    return send(request).statusCode() == 200;
  }

  private HttpResponse<String> post(String path, String body) {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build());
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

  private static String id(HttpResponse<String> response, String field) {
    try {
      JsonNode id = JSON.readTree(response.body()).get(field);
      if (id == null) {
        throw new IllegalStateException(response.statusCode() + " " + response.body());
      }
      return id.asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
