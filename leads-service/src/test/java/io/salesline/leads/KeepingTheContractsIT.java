package io.salesline.leads;

import static io.salesline.leads.fixture.AssignmentRules.created;
import static io.salesline.leads.fixture.AssignmentRules.intoPool;
import static io.salesline.leads.fixture.AssignmentRules.rule;
import static io.salesline.leads.fixture.AssignmentRules.takenIn;
import static io.salesline.leads.fixture.Books.handedOver;
import static io.salesline.leads.fixture.Books.leads;
import static io.salesline.leads.fixture.Books.toColleague;
import static io.salesline.leads.fixture.FirstResponses.elapse;
import static io.salesline.leads.fixture.Leads.PATH;
import static io.salesline.leads.fixture.Leads.claimed;
import static io.salesline.leads.fixture.Leads.command;
import static io.salesline.leads.fixture.Leads.convert;
import static io.salesline.leads.fixture.Leads.created;
import static io.salesline.leads.fixture.Leads.disqualify;
import static io.salesline.leads.fixture.Leads.followUp;
import static io.salesline.leads.fixture.Leads.get;
import static io.salesline.leads.fixture.Pipeline.asked;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.contracts.Contracts;
import io.salesline.leads.fixture.Appeals;
import io.salesline.leads.fixture.AssignmentRules;
import io.salesline.leads.fixture.Classes;
import io.salesline.leads.fixture.Contacts;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Erasures;
import io.salesline.leads.fixture.Leads;
import io.salesline.leads.fixture.Pipeline;
import io.salesline.leads.fixture.Pools;
import io.salesline.leads.fixture.Recycled;
import io.salesline.leads.fixture.Scoring;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Publications;
import io.salesline.platform.testing.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What this service really publishes, and what it reads, against contracts/. */
@QuarkusTest
class KeepingTheContractsIT {

  private static final String OPENED = "salesline.pipeline.opportunity.opened.v1";
  private static final String RECORDED = "salesline.pipeline.opportunity.recorded.v1";
  private static final String REFUSED = "salesline.pipeline.conversion.refused.v1";

  private final Publications publications = new Publications("leads-service");
  private final Contracts contracts = publications.contracts();

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void over() {
    AssignmentRules.endAll();
  }

  @Test
  void everyEventOfThisServiceIsPublishedAndKeepsItsContract() {
    String taken = Recycled.from(REPRESENTATIVE);
    String appeal = Appeals.filed(REPRESENTATIVE, "recycle", taken);
    Appeals.decide(MANAGER, appeal, "upheld").then().statusCode(200);
    Recycled.customerFrom(REPRESENTATIVE);
    Recycled.soonFrom(REPRESENTATIVE);
    doEverything();
    publications.assertAllArePublishedAndKeepTheirContracts();
  }

  @Test
  void theExampleOfAnOpenedDealConvertsALead() {
    assertConvertedBy(OPENED);
  }

  @Test
  void theExampleOfARecordedDealConvertsALead() {
    assertConvertedBy(RECORDED);
  }

  private void assertConvertedBy(String type) {
    // Given
    String lead = converting();
    JsonNode request = asked(lead, 1);
    String deal = request.get("opportunity_id").asText();
    var ours =
        Map.of(
            "event_id", UUID.randomUUID().toString(),
            "opportunity_id", deal,
            "lead_id", lead,
            "conversion_id", request.get("conversion_id").asText(),
            "customer_id", request.get("customer_id").asText(),
            "owner_id", request.get("owner_id").asText());

    // When
    try (var events = new TestEvents()) {
      events.sendJson(Pipeline.OPPORTUNITIES, deal, contracts.example(type), ours);
    }

    // Then
    Await.until(() -> get(REPRESENTATIVE, lead).then().body("status", equalTo("converted")));
  }

  @Test
  void theExampleOfARefusalGivesTheLeadBack() {
    // Given
    String lead = converting();
    String conversion = asked(lead, 1).get("conversion_id").asText();
    var ours =
        Map.of(
            "event_id", UUID.randomUUID().toString(),
            "lead_id", lead,
            "conversion_id", conversion);

    // When
    try (var events = new TestEvents()) {
      events.sendJson(Pipeline.CONVERSIONS, conversion, contracts.example(REFUSED), ours);
    }

    // Then
    Await.until(() -> get(REPRESENTATIVE, lead).then().body("status", equalTo("qualified")));
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + lead + "/conversion")
        .then()
        .body("refusal_code", equalTo("conversion-expired"));
  }

  private static String converting() {
    String lead = claimed(REPRESENTATIVE);
    command(REPRESENTATIVE, lead, "convert").then().statusCode(202);
    return lead;
  }

  private static void doEverything() {
    String waiting = created(REPRESENTATIVE);
    Scoring.set(Scoring.BASE + 1, Scoring.MIN_CLOSED);
    Await.until(() -> get(REPRESENTATIVE, waiting).then().body("revision", equalTo(2)));
    Scoring.reset();
    disqualify(REPRESENTATIVE, claimed(REPRESENTATIVE), "no-need").then().statusCode(200);
    followUp(REPRESENTATIVE, claimed(REPRESENTATIVE), "call", "reached").then().statusCode(201);
    command(REPRESENTATIVE, claimed(REPRESENTATIVE), "release").then().statusCode(200);
    handedOver(MANAGER, leads(toColleague(), List.of(claimed(REPRESENTATIVE))));
    created(rule("contracted", "rotation", REPRESENTATIVE));
    takenIn(REPRESENTATIVE, "contracted", 1);
    created(intoPool("routed", Pools.created(Pools.pool("lead"), REPRESENTATIVE)));
    takenIn(REPRESENTATIVE, "routed", 1);
    elapse(claimed(REPRESENTATIVE));
    String customer = Customers.created(REPRESENTATIVE, "Private");
    var somebody = Map.of("name", "Private " + customer);
    String contact =
        Contacts.enter(REPRESENTATIVE, customer, somebody).then().extract().path("contact_id");
    String erasure = Erasures.requested(ADMINISTRATOR, "contact_id", contact);
    Erasures.decide(DIRECTOR, erasure, "approval").then().statusCode(200);
    Classes.override(
            MANAGER,
            Customers.created(REPRESENTATIVE, "Classified"),
            1,
            Map.of("customer_class", "A", "note", "Known to grow"))
        .then()
        .statusCode(200);
    merged();
    String lead = converting();
    try (var pipeline = new Pipeline()) {
      pipeline.refuses(asked(lead, 1), "product-unknown");
      Await.until(() -> get(REPRESENTATIVE, lead).then().body("status", equalTo("qualified")));
      convert(REPRESENTATIVE, lead, Map.of("customer_name", "Private")).then().statusCode(202);
      pipeline.opens(asked(lead, 2));
    }
  }

  private static void merged() {
    String kept = Customers.created(REPRESENTATIVE, "Kept");
    String same = Customers.created(REPRESENTATIVE, "The same");
    Customers.merge(MANAGER, kept, same).then().statusCode(200);
    Leads.merge(REPRESENTATIVE, claimed(REPRESENTATIVE), claimed(REPRESENTATIVE))
        .then()
        .statusCode(200);
  }
}
