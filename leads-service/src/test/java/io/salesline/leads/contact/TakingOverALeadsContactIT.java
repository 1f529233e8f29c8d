package io.salesline.leads.contact;

import static io.salesline.leads.fixture.Leads.claimed;
import static io.salesline.leads.fixture.Leads.convert;
import static io.salesline.leads.fixture.Leads.get;
import static io.salesline.leads.fixture.Pipeline.asked;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Contacts;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Pipeline;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a lead speaks of is known at the customer that came of it. */
@QuarkusTest
class TakingOverALeadsContactIT {

  private String customer;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
    customer = Customers.created(REPRESENTATIVE, "Yunfan");
  }

  @Test
  void theContactOfAConvertedLeadIsOneOfItsCustomer() {
    // When
    String lead = converted();

    // Then
    Contacts.list(REPRESENTATIVE, customer)
        .then()
        .body("items.name", contains("张三"))
        .body("items.origin_lead_id", contains(lead))
        .body("items[0].phone", equalTo("138-1234-5678"));
  }

  @Test
  void whoIsKnownThereAlreadyStaysOnePerson() {
    // Given
    var known = Map.of("name", "张三", "phone", "+86 13812345678");
    Contacts.enter(REPRESENTATIVE, customer, known).then().statusCode(201);

    // When
    converted();
    converted();

    // Then
    Contacts.list(REPRESENTATIVE, customer).then().body("items.size()", equalTo(1));
  }

  private String converted() {
    String lead = claimed(REPRESENTATIVE);
    convert(REPRESENTATIVE, lead, Map.of("customer_id", customer)).then().statusCode(202);
    JsonNode request = asked(lead, 1);
    try (var pipeline = new Pipeline()) {
      pipeline.opens(request);
      pipeline.opens(request);
    }
    Await.until(() -> get(REPRESENTATIVE, lead).then().body("status", equalTo("converted")));
    return lead;
  }
}
