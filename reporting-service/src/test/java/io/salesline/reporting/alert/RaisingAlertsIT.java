package io.salesline.reporting.alert;

import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.reporting.alert.Inbox.about;
import static io.salesline.reporting.alert.Inbox.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules that ship, from the events of the other services to the inbox. */
@QuarkusTest
class RaisingAlertsIT {

  private static final String ROTTED = "opportunity.rotted";
  private static final String MOVED = "opportunity.stage-entered";

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aRottingDealIsToldToItsOwnerAndTheirManagerAndClearedByAMove() {
    // When
    Watched deal = Watched.deal(REPRESENTATIVE).tells("opportunity.opened").tells(ROTTED);

    // Then
    Map<String, Object> alert = await(REPRESENTATIVE, deal.id(), 1, "open");
    assertThat(alert)
        .containsEntry("kind", "rotting-deal")
        .containsEntry("subject", "deal")
        .containsEntry("title", "Rotting deal")
        .containsEntry("link", "/api/pipeline/v1/opportunities/" + deal.id())
        .containsEntry("owner_name", "Rick Ruan");
    assertThat(about(MANAGER, deal.id())).hasSize(1);

    // When
    deal.tells(MOVED);

    // Then
    assertThat(await(REPRESENTATIVE, deal.id(), 1, "cleared")).containsKey("cleared_at");
    await(MANAGER, deal.id(), 1, "cleared");
  }

  @Test
  void nobodyReadsWhatIsNotTheirs() {
    // Given
    Watched ricks = Watched.deal(REPRESENTATIVE).tells(ROTTED);
    Watched sams = Watched.deal(STRANGER).tells(ROTTED);

    // Then
    await(MANAGER, ricks.id(), 1, "open");
    await(OTHER_MANAGER, sams.id(), 1, "open");
    for (String other : List.of(COLLEAGUE, STRANGER, OTHER_MANAGER, DIRECTOR)) {
      assertThat(about(other, ricks.id())).as(other).isEmpty();
    }
    assertThat(about(MANAGER, sams.id())).isEmpty();
    String alert = about(REPRESENTATIVE, ricks.id()).getFirst().get("alert_id").toString();
    for (String other : List.of(COLLEAGUE, STRANGER, DIRECTOR)) {
      Api.as(other).post(Inbox.PATH + "/" + alert + "/read").then().statusCode(404);
    }
  }

  @Test
  void anAlertGoesWithItsDeal() {
    // Given
    Watched deal = Watched.deal(REPRESENTATIVE).tells(ROTTED);
    await(REPRESENTATIVE, deal.id(), 1, "open");

    // When
    deal.ownedBy(STRANGER).tells("opportunity.amended");

    // Then
    await(STRANGER, deal.id(), 1, "open");
    assertThat(about(OTHER_MANAGER, deal.id())).hasSize(1);
    assertThat(about(REPRESENTATIVE, deal.id())).isEmpty();
    assertThat(about(MANAGER, deal.id())).isEmpty();
  }

  @Test
  void aRedeliveryRaisesNothingAndTheNextTimeIsAnotherOccurrence() {
    // Given
    Watched deal = Watched.deal(REPRESENTATIVE).tells(ROTTED).again(ROTTED).again(ROTTED);
    await(REPRESENTATIVE, deal.id(), 1, "open");

    // When
    deal.tells(MOVED).again(MOVED).tells(ROTTED).again(ROTTED);

    // Then
    await(REPRESENTATIVE, deal.id(), 2, "open");
    assertThat(about(REPRESENTATIVE, deal.id())).hasSize(2);
    String told = "select count(*) from alert where subject_id = '" + deal.id() + "'";
    assertThat(Database.number(told)).isEqualTo(2);
  }

  @Test
  void aGoalOffPaceIsToldUntilItIsBackOrMet() {
    // When
    Watched goal = Watched.goal(REPRESENTATIVE).tells("goal.set").tells("goal.off-pace");

    // Then
    assertThat(await(REPRESENTATIVE, goal.id(), 1, "open"))
        .containsEntry(
            "text",
            "Behind the goal of 2026-11: 58250 USD of the 78571 USD that were to be expected by now.");
    await(MANAGER, goal.id(), 1, "open");
    goal.tells("goal.back-on-pace");
    await(REPRESENTATIVE, goal.id(), 1, "cleared");
    goal.tells("goal.off-pace").tells("goal.met");
    await(REPRESENTATIVE, goal.id(), 2, "cleared");
  }

  @Test
  void aLeadWithoutAResponseIsToldUntilItIsContacted() {
    // Given
    Watched lead = Watched.lead(REPRESENTATIVE).tells("lead.claimed");
    Watched response = Watched.response(lead).with("step", "owner-reminded");
    response.tells("response.escalated");

    // When
    response.with("step", "manager-told").tells("response.escalated");

    // Then
    await(MANAGER, lead.id(), 1, "open");
    lead.tells("lead.contacted");
    await(MANAGER, lead.id(), 1, "cleared");
  }

  @Test
  void aLeadThatWasContactedIsNotToldAfterwards() {
    // Given
    Instant escalated = Instant.now();
    Watched lead = Watched.lead(REPRESENTATIVE);
    lead.tellsAt("lead.contacted", escalated.plusMillis(5));
    Watched other = Watched.lead(REPRESENTATIVE);
    awaitEnd(lead);

    // When
    Watched.response(lead).with("step", "manager-told").tellsAt("response.escalated", escalated);
    Watched.response(other).with("step", "manager-told").tells("response.escalated");

    // Then
    await(REPRESENTATIVE, other.id(), 1, "open");
    Watched.response(lead)
        .with("step", "manager-told")
        .tellsAt("response.escalated", escalated.plusMillis(9));
    await(REPRESENTATIVE, lead.id(), 1, "open");
    assertThat(about(REPRESENTATIVE, lead.id())).hasSize(1);
  }

  private static void awaitEnd(Watched lead) {
    io.salesline.platform.testing.Await.until(
        () ->
            assertThat(
                    Database.number(
                        "select count(*) from alert_watch where ended_at is not null and subject_id = '"
                            + lead.id()
                            + "'"))
                .isPositive());
  }

  @Test
  void anACustomerWithoutContactIsToldUntilAVisit() {
    // When
    Instant longAgo = Instant.now().minus(Duration.ofDays(31));
    Watched customer = Watched.customer(REPRESENTATIVE).tellsAt("customer.created", longAgo);
    Watched lately = Watched.customer(REPRESENTATIVE).tells("customer.created");
    Watched b = Watched.customer(REPRESENTATIVE).with("customer_class", "B");
    b.tellsAt("customer.created", longAgo);

    // Then
    await(REPRESENTATIVE, customer.id(), 1, "open");
    assertThat(about(REPRESENTATIVE, lately.id())).isEmpty();
    assertThat(about(REPRESENTATIVE, b.id())).isEmpty();
    Watched.visit(customer).tells("visit.completed");
    await(REPRESENTATIVE, customer.id(), 1, "cleared");
  }

  @Test
  void anInstalmentIsToldFromTheDayAfterItIsDueUntilItIsPaid() {
    // Given
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Watched contract = Watched.contract(REPRESENTATIVE);
    Watched dueToday = Watched.contract(REPRESENTATIVE);

    // When
    dueToday.with("next_due_on", today.toString()).tells("contract.opened");
    contract.with("next_due_on", today.minusDays(1).toString()).tells("contract.opened");

    // Then
    await(REPRESENTATIVE, contract.id(), 1, "open");
    assertThat(about(REPRESENTATIVE, dueToday.id())).isEmpty();
    contract.with("next_due_on", today.plusDays(30).toString()).tells("receipt.confirmed");
    await(REPRESENTATIVE, contract.id(), 1, "cleared");
  }
}
