package io.salesline.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Stack;
import io.salesline.platform.testing.TestEvents;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator does about a key whose events Kafka would not take. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class ReleasingParkedKeysIT {

  private static final String KEYS = "/api/test/v1/outbox/parked-keys";
  private static final String COUNTERS = "/api/test/v1/counters";
  private static final String EVENTS = "salesline.test.counter-events.v1";

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void theEventsOfAReleasedKeyFollowInTheirOrder() throws SQLException {
    // Given: a counter whose key is parked before it changes again
    String id =
        Api.as("rick").body("{\"start\":1}").post(COUNTERS).then().extract().path("counter_id");
    Await.until(() -> assertThat(TestEvents.of(EVENTS, id)).hasSize(1));
    park(id);
    for (int i = 0; i < 2; i++) {
      Api.as("rick").body("{\"start\":1}").post(COUNTERS + "/" + id + "/additions");
    }
    Api.as("admin")
        .get(KEYS)
        .then()
        .statusCode(200)
        .body("items.find { it.key == '" + id + "' }.waiting", equalTo(2))
        .body("items.find { it.key == '" + id + "' }.reason", equalTo("too large"));

    // When
    Api.as("admin").body("{\"key\":\"" + id + "\"}").post(KEYS + "/release").then().statusCode(204);

    // Then
    Await.until(() -> assertThat(TestEvents.of(EVENTS, id)).hasSize(3));
    assertThat(TestEvents.of(EVENTS, id))
        .extracting(event -> event.get("revision").asInt())
        .containsExactly(1, 2, 3);
  }

  @Test
  void onlyAnAdministratorReleasesAndOnlyWhatIsParked() {
    String unknown = "{\"key\":\"" + UUID.randomUUID() + "\"}";
    Api.as("rick").body(unknown).post(KEYS + "/release").then().statusCode(403);
    Api.as("admin").body(unknown).post(KEYS + "/release").then().statusCode(404);
  }

  private static void park(String key) throws SQLException {
    try (var database = Stack.database();
        var insert =
            database.prepareStatement(
                "insert into outbox_parked_key (shard, aggregateid, reason) values (?, ?, 'too large')")) {
      insert.setInt(1, OutboxRows.shardOf(key));
      insert.setString(2, key);
      insert.executeUpdate();
    }
  }
}
