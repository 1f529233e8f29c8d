package io.salesline.leads.lead.store;

import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Leads;
import io.salesline.leads.fixture.Plan;
import io.salesline.platform.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LookingForSimilarLeadsIT {

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void eachIsLookedUpByTheIndexesOverTrigramsAndNothingIsReadWhole() {
    // Given
    List<String> leads = Stream.generate(() -> Leads.created(REPRESENTATIVE)).limit(7).toList();

    // When
    var plan =
        Plan.of(
            SimilarTables.CLOSELY,
            SimilarTables.AMONG,
            Map.of(
                "ids", "'{" + String.join(",", leads) + "}'",
                "near", "0.5",
                "scope_all", "false",
                "scope_member", "cast('00000000-0000-0000-0000-000000000000' as uuid)",
                "scope_today", "current_date"));

    // Then
    assertThat(plan.searches("lead_like")).isEqualTo(leads.size());
    assertThat(plan.searches("customer_like_name")).isEqualTo(leads.size());
    assertThat(Stream.of("lead", "lead_likeness", "customer").anyMatch(plan::readsAllOf)).isFalse();
  }
}
