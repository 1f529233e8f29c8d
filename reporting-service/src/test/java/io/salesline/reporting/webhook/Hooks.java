package io.salesline.reporting.webhook;

import static io.salesline.platform.testing.Api.as;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.salesline.platform.testing.Await;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Webhooks of a test, switched off when it is over. */
final class Hooks implements AutoCloseable {

  static final String PATH = "/api/reporting/v1/webhooks";

  private final List<String> made = new ArrayList<>();

  /** A webhook that hears of rotting deals, and when that is over. */
  JsonPath to(String format, String url, String secret) {
    return made(request(format, url, secret, true));
  }

  JsonPath made(Map<String, Object> request) {
    JsonPath webhook =
        as(ADMINISTRATOR).body(request).post(PATH).then().statusCode(201).extract().jsonPath();
    made.add(webhook.getString("webhook_id"));
    return webhook;
  }

  JsonPath to(Receiver receiver) {
    return to("salesline", receiver.url("/alerts"), null);
  }

  static Map<String, Object> request(String format, String url, String secret, boolean active) {
    var request = new HashMap<String, Object>();
    request.put("name", "Hook " + System.nanoTime());
    request.put("format", format);
    request.put("url", url);
    request.put("secret", secret);
    request.put("kinds", List.of("rotting-deal"));
    request.put("tells_cleared", true);
    request.put("language", "zh");
    request.put("active", active);
    return request;
  }

  /** Presses the test button, and waits for what becomes of it. */
  static JsonPath tested(String webhook) {
    String delivery =
        as(ADMINISTRATOR)
            .post(PATH + "/" + webhook + "/tests")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    Await.until(() -> assertThat(read(delivery).getString("state")).isNotEqualTo("waiting"));
    return read(delivery);
  }

  static JsonPath read(String address) {
    return as(ADMINISTRATOR).get(address).then().statusCode(200).extract().jsonPath();
  }

  static List<Map<String, Object>> deliveries(String webhook, String state) {
    return read(PATH + "/" + webhook + "/deliveries?limit=200&state=" + state).getList("items");
  }

  @Override
  public void close() {
    for (String webhook : made) {
      JsonPath now = read(PATH + "/" + webhook);
      as(ADMINISTRATOR)
          .header("If-Match", "\"" + now.getLong("revision") + "\"")
          .body(request(now.getString("format"), null, null, false))
          .put(PATH + "/" + webhook)
          .then()
          .statusCode(200);
    }
  }
}
