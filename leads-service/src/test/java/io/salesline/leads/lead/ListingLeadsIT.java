package io.salesline.leads.lead;

import static io.salesline.leads.fixture.Leads.PATH;
import static io.salesline.leads.fixture.Leads.claim;
import static io.salesline.leads.fixture.Leads.claimed;
import static io.salesline.leads.fixture.Leads.command;
import static io.salesline.leads.fixture.Leads.created;
import static io.salesline.leads.fixture.Leads.lead;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.platform.testing.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListingLeadsIT {

  /** A source of its own, so that other tests' leads do not stand in the way. */
  private final String source = "s" + UUID.randomUUID().toString().replaceAll("\\d", "x");

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  private String createdFromSource() {
    var lead = lead();
    lead.put("source", source.substring(0, 30));
    return Api.as(REPRESENTATIVE).body(lead).post(PATH).then().extract().path("lead_id");
  }

  private ValidatableResponse list(String username, String query) {
    return Api.as(username)
        .get(PATH + "?source=" + source.substring(0, 30) + query)
        .then()
        .statusCode(200);
  }

  private List<String> ids(String username, String query) {
    return list(username, query).extract().path("items.lead_id");
  }

  @Test
  void aListIsReadPageByPageNewestFirstWithoutGapsOrRepeats() {
    // Given: owned and unowned ones in turn
    var leads = new ArrayList<>(IntStream.range(0, 7).mapToObj(i -> createdFromSource()).toList());
    claim(REPRESENTATIVE, leads.get(1)).then().statusCode(200);
    claim(REPRESENTATIVE, leads.get(4)).then().statusCode(200);

    for (String reader : List.of(REPRESENTATIVE, MANAGER, DIRECTOR)) {
      // When
      var read = new ArrayList<String>();
      String next = "";
      while (next != null) {
        var page = list(reader, "&limit=2" + (next.isEmpty() ? "" : "&cursor=" + next));
        read.addAll(page.extract().path("items.lead_id"));
        next = page.extract().path("next");
      }

      // Then
      assertThat(read).isEqualTo(leads.reversed());
    }
  }

  @Test
  void thePoolIsListedApart() {
    String waiting = createdFromSource();
    String taken = createdFromSource();
    claim(REPRESENTATIVE, taken).then().statusCode(200);

    assertThat(ids(REPRESENTATIVE, "&pool=true")).containsExactly(waiting);
    assertThat(ids(REPRESENTATIVE, "&pool=false")).containsExactly(taken);
    assertThat(ids(COLLEAGUE, "")).containsExactly(waiting);
    assertThat(ids(COLLEAGUE, "&pool=false")).isEmpty();
    assertThat(ids(DIRECTOR, "&pool=true")).containsExactly(waiting);
    assertThat(ids(DIRECTOR, "")).containsExactly(taken, waiting);
    assertThat(ids(DIRECTOR, "&pool=true&owner_id=" + id(REPRESENTATIVE))).isEmpty();
  }

  @Test
  void leadsAreFilteredByStatusAndOwner() {
    String waiting = createdFromSource();
    String qualified = createdFromSource();
    claim(REPRESENTATIVE, qualified).then().statusCode(200);
    command(REPRESENTATIVE, qualified, "qualify").then().statusCode(200);
    String taken = createdFromSource();
    claim(COLLEAGUE, taken).then().statusCode(200);

    assertThat(ids(MANAGER, "&status=new")).containsExactly(waiting);
    assertThat(ids(MANAGER, "&status=qualified")).containsExactly(qualified);
    assertThat(ids(MANAGER, "&status=claimed")).containsExactly(taken);
    assertThat(ids(MANAGER, "&owner_id=" + id(COLLEAGUE))).containsExactly(taken);
    assertThat(ids(REPRESENTATIVE, "&owner_id=" + id(COLLEAGUE))).isEmpty();
    assertThat(ids(DIRECTOR, "&status=converted")).isEmpty();
  }

  @Test
  void whatIsListedIsMaskedLikeWhatIsRead() {
    createdFromSource();
    list(REPRESENTATIVE, "")
        .body("items.phone", everyItem(equalTo("138****5678")))
        .body("next", nullValue());
    list(DIRECTOR, "").body("items.phone", everyItem(equalTo("138-1234-5678")));
    claimed(REPRESENTATIVE);
    created(REPRESENTATIVE);
  }

  @Test
  void whatIsNoFilterIsRefused() {
    refused("?status=asleep", "status", "unknown-value");
    refused("?owner_id=rick", "owner_id", "wrong-type");
    refused("?pool=maybe", "pool", "unknown-value");
    refused("?limit=201", "limit", "page-size");
    refused("?limit=0", "limit", "page-size");
    Api.as(REPRESENTATIVE)
        .get(PATH + "?cursor=none")
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor-malformed"));
  }

  private static void refused(String query, String field, String code) {
    Api.as(REPRESENTATIVE)
        .get(PATH + query)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo(field))
        .body("errors[0].code", equalTo(code));
  }
}
