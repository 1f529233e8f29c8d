package io.salesline.system.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.system.running.Client;
import io.salesline.system.running.Company;
import io.salesline.system.running.Eventually;
import io.salesline.system.running.RunningSystem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A customer that stood in the list twice: its deals are the survivor's everywhere. */
class MergingIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String LEADS = "/api/leads/v1/leads";
  private static final String CUSTOMERS = "/api/leads/v1/customers";
  private static final String DEALS = "/api/pipeline/v1/opportunities";

  private final Company company = Company.of(RunningSystem.shared());
  private final Client ann = company.as("ann");
  private final Client abe = company.as("abe");
  private final Client mara = company.as("mara");

  @Test
  void theDealsOfTheDuplicateAreTheSurvivorsInEveryServiceAndCountAsBefore() {
    // Given
    String survivor = customer(ann, "Raviga");
    String duplicate = customer(abe, "Raviga Capital");
    String deal = converted(abe, lead(abe), duplicate);
    Eventually.within(SOON, () -> assertThat(reported(duplicate)).containsExactly(deal));
    JsonNode funnel = funnel();

    // When
    Client once = mara.with("Idempotency-Key", UUID.randomUUID().toString());
    var wish = Map.of("duplicate_id", duplicate);
    var answer = once.post(CUSTOMERS + "/" + survivor + "/merge", wish).expect(200);
    var again = once.post(CUSTOMERS + "/" + survivor + "/merge", wish).expect(200);

    // Then
    assertThat(again.body()).isEqualTo(answer.body());
    Eventually.within(
        SOON,
        () -> assertThat(abe.get(DEALS + "/" + deal).text("customer_id")).isEqualTo(survivor));
    Eventually.within(SOON, () -> assertThat(reported(survivor)).containsExactly(deal));
    assertThat(reported(duplicate)).isEmpty();
    assertThat(funnel()).isEqualTo(funnel);
    assertThat(abe.get(CUSTOMERS + "/" + duplicate).expect(200).text("merged_into_id"))
        .isEqualTo(survivor);
  }

  @Test
  void oneOfTwoLeadsIsConvertedWithWhatWasDoneWithBoth() {
    // Given
    String survivor = lead(ann);
    String duplicate = lead(ann);
    ann.post(LEADS + "/" + duplicate + "/follow-ups", Map.of("kind", "call", "outcome", "reached"))
        .expect(201);

    // When
    ann.post(LEADS + "/" + survivor + "/merge", Map.of("duplicate_id", duplicate)).expect(200);
    String deal = converted(ann, survivor, customer(ann, "Raviga"));

    // Then
    assertThat(ann.get(DEALS + "/" + deal).expect(200).text("lead_id")).isEqualTo(survivor);
    assertThat(ann.items(LEADS + "/" + survivor + "/follow-ups")).hasSize(1);
    assertThat(ann.post(LEADS + "/" + duplicate + "/convert", "{}").expect(409).code())
        .isEqualTo("lead-merged");
  }

  private List<String> reported(String customer) {
    JsonNode deals = mara.get("/api/reporting/v1/deals?customer=" + customer).expect(200).body();
    return deals.get("items").findValuesAsText("opportunity_id");
  }

  private JsonNode funnel() {
    return abe.get("/api/reporting/v1/funnel").expect(200).body().get("stages");
  }

  private static String customer(Client client, String name) {
    return client.post(CUSTOMERS, Map.of("name", name)).expect(201).text("customer_id");
  }

  private static String lead(Client client) {
    var said = Map.of("company", "Raviga", "despite_clash", true);
    String lead = client.post(LEADS, said).expect(201).text("lead_id");
    client.post(LEADS + "/" + lead + "/claim", "").expect(200);
    return lead;
  }

  private static String converted(Client client, String lead, String customer) {
    var wish =
        Map.of("customer_id", customer, "amount", Map.of("amount", "1054.00", "currency", "USD"));
    String deal =
        client.post(LEADS + "/" + lead + "/convert", wish).expect(202).text("opportunity_id");
    Eventually.within(
        SOON,
        () -> assertThat(client.get(LEADS + "/" + lead).text("status")).isEqualTo("converted"));
    return deal;
  }
}
