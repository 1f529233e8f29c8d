package io.salesline.system.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.system.running.Client;
import io.salesline.system.running.Eventually;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** What the customers' classes are, by the figures of a day. */
record Classified(Client administrator) {

  private static final String RUNS = "/api/leads/v1/abc-runs";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The run, once it has finished. */
  JsonNode by(LocalDate day) {
    var wanted = Map.of("as_of", day.toString(), "anew", true);
    String run = RUNS + "/" + administrator.post(RUNS, wanted).expect(202).text("run_id");
    Eventually.within(PATIENCE, () -> assertThat(run(run).get("finished_at").isNull()).isFalse());
    return run(run);
  }

  private JsonNode run(String address) {
    return administrator.get(address).expect(200).body();
  }

  /** By the customers' names. */
  Map<String, String> classes() {
    var classes = new TreeMap<String, String>();
    for (JsonNode customer : administrator.items("/api/leads/v1/customers")) {
      classes.put(customer.get("name").asText(), customer.get("customer_class").asText());
    }
    return classes;
  }
}
