package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.EVENTS;
import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.moved;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.pipeline.fixture.Deals.readyToWin;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.TestEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class HandingOverIT {

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
    Database.change(
        "update opportunity set status = 'lost', closed_on = current_date"
            + " where status = 'open' and owner_id = '"
            + id(STRANGER)
            + "'");
  }

  @Test
  void openDealsGoOverAndWhatWasWonStaysWithWhoWonIt() {
    // Given
    String won = readyToWin(STRANGER);
    moved(STRANGER, won, "won");
    String open = opened(STRANGER);

    // When
    handOver(DIRECTOR, STRANGER, REPRESENTATIVE)
        .then()
        .statusCode(200)
        .body("handed_over", equalTo(1))
        .body("remaining", equalTo(0));

    // Then
    Api.as(STRANGER).get(PATH + "/" + open).then().statusCode(404);
    Api.as(REPRESENTATIVE).get(PATH + "/" + open).then().statusCode(200);
    Api.as(STRANGER).get(PATH + "/" + won).then().statusCode(200);
    Await.until(() -> assertThat(TestEvents.of(EVENTS, open)).hasSize(2));
    JsonNode event = TestEvents.of(EVENTS, open).getLast();
    assertThat(event.get("previous_owner_id").asText()).isEqualTo(id(STRANGER).toString());
    assertThat(event.get("fields").asText()).isEqualTo("owner_id");
  }

  @Test
  void manyGoOverInSharesAndAtOnceEachIsHandedOverOnce() throws Exception {
    // Given
    String deal = opened(STRANGER);
    Database.change(copies(deal, 450));

    // When
    List<Integer> done = new ArrayList<>();
    while (remaining() > 0) {
      done.addAll(
          Simultaneously.times(
              3,
              () -> {
                Response answer = handOver(DIRECTOR, STRANGER, REPRESENTATIVE);
                return answer.statusCode() == 200 ? answer.<Integer>path("handed_over") : 0;
              }));
    }

    // Then
    assertThat(done.stream().mapToInt(Integer::intValue).sum()).isEqualTo(451);
    assertThat(
            Database.number(
                "select count(*) from opportunity where revision <> 2 and name = 'Handed over'"))
        .isZero();
  }

  @Test
  void nobodyGivesAwayWhatTheyDoNotSee() {
    String deal = opened(STRANGER);
    handOver(REPRESENTATIVE, STRANGER, REPRESENTATIVE).then().statusCode(403);
    handOver(MANAGER, STRANGER, REPRESENTATIVE)
        .then()
        .statusCode(200)
        .body("handed_over", equalTo(0));
    handOver(OTHER_MANAGER, STRANGER, REPRESENTATIVE)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("owner-unknown"));
    handOver(DIRECTOR, STRANGER, STRANGER)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("owner-unchanged"));
    Api.as(STRANGER).get(PATH + "/" + deal).then().statusCode(200);
  }

  private static long remaining() {
    return Database.number(
        "select count(*) from opportunity where status = 'open' and owner_id = '"
            + id(STRANGER)
            + "'");
  }

  private static Response handOver(String username, String from, String to) {
    return Api.as(username)
        .body(Map.of("from_owner_id", id(from), "to_owner_id", id(to)))
        .post(PATH + "/handovers");
  }

  private static String copies(String deal, int many) {
    return """
    insert into opportunity
    select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'name', 'Handed over'))).*
    from opportunity o cross join generate_series(1, %d) where o.id = '%s'
    """
        .formatted(many, deal);
  }
}
