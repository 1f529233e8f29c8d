package io.salesline.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.system.running.Client;
import io.salesline.system.running.Company;
import io.salesline.system.running.Eventually;
import io.salesline.system.running.RunningSystem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One deal travels from lead to goal. */
class JourneyIT {

  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Duration SAGA = Duration.ofSeconds(5);

  private final RunningSystem system = RunningSystem.shared();
  private final Company company = Company.of(system);
  private final Client ann = company.as("ann");
  private final Client mara = company.as("mara");

  @Test
  void aLeadBecomesADealBecomesBookedRevenueAndEachNumberOpensToIt() {
    // Given: a goal for ann's team and this month, and what the numbers say before
    String month = LocalDate.now(ZoneOffset.UTC).toString().substring(0, 7);
    String goal =
        company
            .as("dirk")
            .post(
                "/api/goals/v1/goals",
                Map.of(
                    "metric",
                    "booked-revenue",
                    "unit_id",
                    company.alpha,
                    "month",
                    month,
                    "target",
                    Map.of("amount", "10000.00", "currency", "USD")))
            .expect(201)
            .text("goal_id");
    BigDecimal soldBefore = sold(ann);
    BigDecimal progressBefore = progress(goal);

    // When: create, claim, convert
    String lead =
        ann.post(
                "/api/leads/v1/leads",
                Map.of("company", "Hooli " + UUID.randomUUID(), "source", "web"))
            .expect(201)
            .text("lead_id");
    ann.post("/api/leads/v1/leads/" + lead + "/claim", "").expect(200);
    var converting =
        ann.post(
                "/api/leads/v1/leads/" + lead + "/convert",
                Map.of("amount", Map.of("amount", "1054.00", "currency", "USD")))
            .expect(202);
    String deal = "/api/pipeline/v1/opportunities/" + converting.text("opportunity_id");
    Eventually.within(SAGA, () -> ann.get(deal).expect(200));
    Eventually.within(
        SAGA,
        () ->
            assertThat(ann.get("/api/leads/v1/leads/" + lead).text("status"))
                .isEqualTo("converted"));
    assertThat(ann.get(deal).text("stage")).isEqualTo("lead-screening");
    Eventually.within(
        A_SECOND, () -> assertThat(dealsIn(ann, "lead-screening")).contains(id(converting)));

    // And: through the stages
    for (String stage : List.of("first-contact", "needs-discovery", "proposal", "negotiation")) {
      ann.post(deal + "/transitions", Map.of("to", stage)).expect(200);
      Eventually.within(A_SECOND, () -> assertThat(dealsIn(ann, stage)).contains(id(converting)));
    }
    ann.post(deal + "/transitions", Map.of("to", "won")).expect(200);

    // Then: funnel, sales and goal show it within a second
    BigDecimal amount = new BigDecimal("1054.00");
    Eventually.within(
        A_SECOND, () -> assertThat(sold(ann)).isEqualByComparingTo(soldBefore.add(amount)));
    Eventually.within(
        A_SECOND,
        () -> assertThat(progress(goal)).isEqualByComparingTo(progressBefore.add(amount)));
    Eventually.within(
        A_SECOND, () -> assertThat(dealsIn(ann, "delivery-collection")).contains(id(converting)));

    // And: each number opens to the deal, and the deal to its events
    assertThat(mara.items("/api/goals/v1/goals/" + goal + "/deals").toString())
        .contains(id(converting));
    assertThat(
            ann.get("/api/reporting/v1/deals/" + id(converting) + "/events")
                .expect(200)
                .body()
                .get("items"))
        .hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void whatTheMapDoesNotAllowIsRefusedInWordsOfBothLanguages() {
    String customer =
        ann.post("/api/leads/v1/customers", Map.of("name", "Initech"))
            .expect(201)
            .text("customer_id");
    var opened =
        ann.post(
                "/api/pipeline/v1/opportunities",
                Map.of(
                    "name",
                    "Printers",
                    "customer_id",
                    customer,
                    "amount",
                    Map.of("amount", "10.00", "currency", "USD")))
            .expect(201);
    String transitions =
        "/api/pipeline/v1/opportunities/" + opened.text("opportunity_id") + "/transitions";
    var english = ann.post(transitions, Map.of("to", "negotiation")).expect(409);
    var chinese =
        ann.with("Accept-Language", "zh-CN")
            .post(transitions, Map.of("to", "negotiation"))
            .expect(409);
    assertThat(chinese.code()).isEqualTo(english.code());
    assertThat(chinese.text("detail"))
        .isNotEqualTo(english.text("detail"))
        .matches(".*\\p{IsHan}.*");
  }

  private static String id(Client.Reply converting) {
    return converting.text("opportunity_id");
  }

  private static BigDecimal sold(Client caller) {
    JsonNode sales = caller.get("/api/reporting/v1/sales?by=member").expect(200).body();
    return new BigDecimal(sales.get("total").get("amount").asText());
  }

  private BigDecimal progress(String goal) {
    return new BigDecimal(
        mara.get("/api/goals/v1/goals/" + goal + "/progress").expect(200).text("actual"));
  }

  private static String dealsIn(Client caller, String stage) {
    for (JsonNode row : caller.get("/api/reporting/v1/funnel").expect(200).body().get("stages")) {
      if (row.get("stage").asText().equals(stage)) {
        return caller.get(row.get("deals").asText()).expect(200).body().toString();
      }
    }
    throw new AssertionError("the funnel has no stage " + stage);
  }
}
