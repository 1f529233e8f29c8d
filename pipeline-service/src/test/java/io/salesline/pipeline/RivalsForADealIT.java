package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.EVENTS;
import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.pipeline.fixture.Deals.readyToWin;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.TestEvents;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class RivalsForADealIT {

  private static final int RIVALS = 12;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void oneOfManyMovesADealAndTheOthersAreToldThatItIsThere() throws Exception {
    // Given
    String deal = opened(REPRESENTATIVE);

    // When
    List<String> answers =
        Simultaneously.times(
            RIVALS, () -> outcome(move(REPRESENTATIVE, deal, Map.of("to", "first-contact"))));

    // Then
    assertThat(answers).containsOnlyOnce("200 null");
    assertThat(Collections.frequency(answers, "409 stage-already-entered")).isEqualTo(RIVALS - 1);
    assertRevisions(deal, 1, 2);
  }

  @Test
  void oneOfManyEditorsOfARevisionWinsAndTheOthersAreStale() throws Exception {
    // Given
    String deal = opened(REPRESENTATIVE);

    // When
    List<String> answers =
        Simultaneously.times(
            RIVALS,
            () ->
                outcome(
                    Api.as(REPRESENTATIVE)
                        .header("If-Match", "\"1\"")
                        .body(Map.of("name", UUID.randomUUID().toString()))
                        .patch(PATH + "/" + deal)));

    // Then
    assertThat(answers).containsOnlyOnce("200 null");
    assertThat(Collections.frequency(answers, "412 stale-revision")).isEqualTo(RIVALS - 1);
    assertRevisions(deal, 1, 2);
  }

  @Test
  void aWinAndALossAtOnceLeaveOneOfThem() throws Exception {
    // Given
    String deal = readyToWin(REPRESENTATIVE);
    var asked =
        Collections.synchronizedList(
            new ArrayList<Map<String, String>>(
                List.of(Map.of("to", "won"), Map.of("to", "lost", "loss_reason", "price"))));

    // When
    List<String> answers =
        Simultaneously.times(2, () -> outcome(move(REPRESENTATIVE, deal, asked.removeFirst())));

    // Then
    assertThat(answers).containsExactlyInAnyOrder("200 null", "409 opportunity-closed");
    assertRevisions(deal, 1, 2, 3, 4, 5, 6);
  }

  private static String outcome(Response response) {
    return response.statusCode() + " " + response.path("code");
  }

  private static void assertRevisions(String deal, Integer... revisions) {
    Await.until(() -> assertThat(TestEvents.of(EVENTS, deal)).hasSize(revisions.length));
    assertThat(TestEvents.of(EVENTS, deal))
        .extracting(event -> event.get("revision").asInt())
        .containsExactly(revisions);
  }
}
