package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.EVENTS;
import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.dollars;
import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.moved;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.TestEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several people do this and that to the same deals at once; afterwards everything must agree. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class RandomMovesIT {

  private static final long SEED = 20261124;
  private static final int DEALS = 3;
  private static final int PEOPLE = 6;
  private static final int DEEDS = 25;
  private static final List<String> TARGETS =
      List.of(
          "lead-screening",
          "first-contact",
          "first-contact",
          "needs-discovery",
          "needs-discovery",
          "proposal",
          "negotiation",
          "won");

  private final List<String> deals = new ArrayList<>();

  @BeforeEach
  void someDeals() {
    Api.awaitOrganisation();
    for (int i = 0; i < DEALS; i++) {
      deals.add(opened(REPRESENTATIVE));
    }
  }

  @Test
  void eventsRowsStaysAndAnswersAgree() throws Exception {
    // Given
    var person = new AtomicInteger();

    // When
    List<Integer> done =
        Simultaneously.times(
            PEOPLE, () -> doThisAndThat(new Random(SEED + person.getAndIncrement())));

    // Then
    int total = done.stream().mapToInt(Integer::intValue).sum();
    Await.until(
        () ->
            assertThat(deals.stream().mapToInt(deal -> TestEvents.of(EVENTS, deal).size()).sum())
                .isEqualTo(total + DEALS));
    deals.forEach(RandomMovesIT::assertAgreement);
  }

  @Test
  void theOracleSeesWhatIsPlanted() {
    // Given
    String deal = deals.getFirst();
    moved(REPRESENTATIVE, deal, "first-contact");
    Await.until(() -> assertAgreement(deal));

    // When / Then
    assertSeen(deal, "update opportunity set revision = revision %s 1 where id = '%s'");
    assertSeen(deal, "update opportunity set amount = amount %s 0.01 where id = '%s'");
    assertSeen(
        deal,
        "update stage_stay set exited_at = exited_at %s interval '1 second'"
            + " where ordinal = 1 and opportunity_id = '%s'");
  }

  private static void assertSeen(String deal, String fault) {
    Database.change(fault.formatted("+", deal));
    assertThatThrownBy(() -> assertAgreement(deal)).isInstanceOf(AssertionError.class);
    Database.change(fault.formatted("-", deal));
    assertAgreement(deal);
  }

  /** How much of it was done rather than refused. */
  private int doThisAndThat(Random random) {
    int done = 0;
    for (int i = 0; i < DEEDS; i++) {
      String deal = deals.get(random.nextInt(DEALS));
      String username = List.of(REPRESENTATIVE, MANAGER, DIRECTOR).get(random.nextInt(3));
      int status =
          random.nextInt(4) == 0 ? edit(username, deal, random) : go(username, deal, random);
      assertThat(status).isIn(200, 409, 412);
      done += status == 200 ? 1 : 0;
    }
    return done;
  }

  private static int go(String username, String deal, Random random) {
    String to = TARGETS.get(random.nextInt(TARGETS.size()));
    return move(
            username,
            deal,
            to.equals("won") ? Map.of("to", to) : Map.of("to", to, "reason", "To and fro"))
        .statusCode();
  }

  private static int edit(String username, String deal, Random random) {
    int revision = Api.as(username).get(PATH + "/" + deal).path("revision");
    return Api.as(username)
        .header("If-Match", "\"" + revision + "\"")
        .body(Map.of("amount", dollars("1" + random.nextInt(1_000_000) + ".25")))
        .patch(PATH + "/" + deal)
        .statusCode();
  }

  private static void assertAgreement(String deal) {
    List<JsonNode> events = TestEvents.of(EVENTS, deal);
    JsonNode last = events.getLast();
    assertThat(events)
        .extracting(event -> event.get("revision").asLong())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, events.size()).boxed().toList());
    assertThat(
            Database.rows(
                "select revision, stage, status, amount from opportunity where id = '"
                    + deal
                    + "'"))
        .containsExactly(
            List.of(
                last.get("revision").asText(),
                last.get("stage").asText(),
                last.get("status").asText(),
                last.get("amount").decimalValue().setScale(2).toPlainString()));
    assertStays(deal, events);
    assertThat(Database.number("select count(*) from audit_log where entity_id = '" + deal + "'"))
        .isEqualTo(events.size());
  }

  private static void assertStays(String deal, List<JsonNode> events) {
    List<List<String>> stays =
        Database.rows(
            "select stage, exited_to, entered_at, exited_at from stage_stay where opportunity_id = '"
                + deal
                + "' order by ordinal");
    List<String> entered =
        events.stream()
            .filter(event -> event.get("event_type").asText().matches(".*(opened|entered|won).v1"))
            .map(event -> event.get("stage").asText())
            .toList();
    assertThat(stays).extracting(stay -> stay.get(0)).isEqualTo(entered);
    for (int i = 0; i + 1 < stays.size(); i++) {
      assertThat(stays.get(i).get(1)).isEqualTo(stays.get(i + 1).get(0));
      assertThat(stays.get(i).get(3)).isEqualTo(stays.get(i + 1).get(2));
    }
    assertThat(stays.getLast().get(3)).isNull();
  }
}
