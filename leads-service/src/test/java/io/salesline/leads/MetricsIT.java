package io.salesline.leads;

import static io.restassured.RestAssured.given;
import static io.salesline.leads.fixture.AssignmentRules.rule;
import static io.salesline.leads.fixture.AssignmentRules.takenIn;
import static io.salesline.leads.fixture.Leads.claim;
import static io.salesline.leads.fixture.Leads.claimed;
import static io.salesline.leads.fixture.Leads.command;
import static io.salesline.leads.fixture.Leads.created;
import static io.salesline.leads.fixture.Pipeline.asked;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.AssignmentRules;
import io.salesline.leads.fixture.Pipeline;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsIT {

  @TestHTTPResource(value = "/metrics", management = true)
  URI metrics;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void over() {
    AssignmentRules.endAll();
  }

  @Test
  void theFairnessOfEveryRuleIsMeasured() {
    // Given
    String rule = AssignmentRules.created(rule("fair", "rotation", REPRESENTATIVE));
    takenIn(REPRESENTATIVE, "fair", 1);

    // Then
    String gauge = "salesline_leads_assignment_fairness{rule=\"Leads of fair\",rule_id=\"%s\"} 1.0";
    Await.until(
        Duration.ofSeconds(30),
        () -> assertThat(given().get(metrics).asString()).contains(gauge.formatted(rule)));
  }

  @Test
  void claimsConversionsAndWaitingLeadsAreMeasured() {
    // Given
    created(REPRESENTATIVE);
    String lead = claimed(REPRESENTATIVE);

    // When
    claim(COLLEAGUE, lead);
    claim(REPRESENTATIVE, lead);
    command(REPRESENTATIVE, lead, "convert").then().statusCode(202);
    try (var pipeline = new Pipeline()) {
      pipeline.refuses(asked(lead, 1), "product-unknown");
    }

    // Then
    Await.until(
        Duration.ofSeconds(30),
        () -> {
          String series = given().get(metrics).asString();
          assertThat(series)
              .contains("salesline_leads_claims_total{outcome=\"won\"}")
              .contains("salesline_leads_claims_total{outcome=\"lead-already-claimed\"}")
              .contains("salesline_leads_claims_total{outcome=\"lead-already-yours\"}")
              .contains("salesline_leads_conversions_total{outcome=\"refused\"}")
              .contains(
                  "salesline_leads_response_time_seconds_bucket{outcome=\"met\",le=\"1800.0\"}")
              .contains("salesline_leads_waiting_by_age{age=\"under-1h\",kind=\"fresh\"}")
              .contains("salesline_leads_recycled_total{kind=\"lead\",reason=\"no-follow-up\"}")
              .contains("salesline_leads_assignments_total{to=\"pool\"}")
              .contains("salesline_leads_intake_rows_total{outcome=\"created\"}")
              .containsPattern("salesline_leads_responses_overdue [0-9]")
              .containsPattern("salesline_leads_imports_stalled [0-9]")
              .contains("salesline_leads_responses_total{outcome=\"met\"}")
              .contains("salesline_leads_response_time_seconds_count{outcome=\"met\"}")
              .contains("salesline_leads_conversion_duration_seconds_count{outcome=\"refused\"}")
              .containsPattern("salesline_leads_score_model_age_seconds [0-9]")
              .containsPattern("salesline_leads_waiting [1-9]")
              .containsPattern("salesline_leads_waiting_oldest_age_seconds [0-9]");
        });
  }
}
