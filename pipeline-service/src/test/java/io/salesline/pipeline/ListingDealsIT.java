package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.customer;
import static io.salesline.pipeline.fixture.Deals.deal;
import static io.salesline.pipeline.fixture.Deals.moved;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.RealStack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class ListingDealsIT {

  private UUID customer;
  private final List<String> newestFirst = new ArrayList<>();

  @BeforeEach
  void fiveDealsWithOneCustomer() {
    Api.awaitOrganisation();
    customer = customer();
    for (String owner :
        List.of(REPRESENTATIVE, REPRESENTATIVE, COLLEAGUE, REPRESENTATIVE, COLLEAGUE)) {
      newestFirst.addFirst(opened(owner, deal(customer)));
    }
  }

  @Test
  void pagesFollowOneAnotherWithoutGapsOrRepeats() {
    // When
    var seen = new ArrayList<String>();
    String cursor = null;
    do {
      var page = list(cursor == null ? Map.of("limit", 2) : Map.of("limit", 2, "cursor", cursor));
      seen.addAll(page.extract().<List<String>>path("items.opportunity_id"));
      cursor = page.extract().path("next");
    } while (cursor != null);

    // Then
    assertThat(seen).isEqualTo(newestFirst);
  }

  @Test
  void aPageThatHoldsAllIsTheLast() {
    list(Map.of("limit", 5)).body("items.size()", equalTo(5)).body("next", nullValue());
  }

  @Test
  void filtersNarrowTheList() {
    // Given
    moved(REPRESENTATIVE, newestFirst.get(1), "first-contact");

    // Then
    assertListed(Map.of("stage", "first-contact"), newestFirst.get(1));
    assertListed(Map.of("owner_id", id(COLLEAGUE)), newestFirst.get(0), newestFirst.get(2));
    assertListed(Map.of("status", "won"));
    assertListed(Map.of("status", "open", "stage", "first-contact"), newestFirst.get(1));
    assertListed(Map.of("owner_id", id("dora")));
  }

  @Test
  void whatIsNoFilterIsRefused() {
    refused("status", "maybe", "invalid-request");
    refused("owner_id", "rick", "invalid-request");
    refused("limit", "0", "page-size");
    refused("limit", "201", "page-size");
    refused("limit", "1e9", "page-size");
    refused("cursor", "rubbish", "cursor-malformed");
    refused("cursor", "YR95", "cursor-malformed");
  }

  private void assertListed(Map<String, ?> filter, String... deals) {
    assertThat(list(filter).extract().<List<String>>path("items.opportunity_id"))
        .containsExactly(deals);
  }

  private ValidatableResponse list(Map<String, ?> parameters) {
    var all = new HashMap<String, Object>(parameters);
    all.put("customer_id", customer);
    return Api.as(MANAGER).queryParams(all).get(PATH).then().statusCode(200);
  }

  private static void refused(String parameter, String value, String code) {
    Api.as(MANAGER)
        .queryParam(parameter, value)
        .get(PATH)
        .then()
        .statusCode(400)
        .body("code", equalTo(code));
  }
}
