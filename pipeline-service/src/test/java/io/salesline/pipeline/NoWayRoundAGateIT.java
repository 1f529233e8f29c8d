package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.EVENTS;
import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Reviews.decide;
import static io.salesline.pipeline.fixture.Reviews.gatedProcess;
import static io.salesline.pipeline.fixture.Reviews.openedOn;
import static io.salesline.pipeline.fixture.Reviews.waive;
import static io.salesline.pipeline.fixture.Reviews.withdraw;
import static io.salesline.pipeline.fixture.Reviews.worth;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_REVIEWER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.REVIEWER;
import static io.salesline.platform.testing.TestOrganisation.WAIVER_GRANTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Fifty people try everything at once: alone, in bulk, by file, with approvals of their own, while
 * amounts change and waivers come and go. Afterwards each entry through a gate must rest on a
 * review or a waiver that held at that moment. The check is written anew here, over rows and
 * events.
 */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class NoWayRoundAGateIT {

  private static final long SEED = 20261126;
  private static final int DEALS = 5;
  private static final int PEOPLE = 50;
  private static final int DEEDS = 8;
  private static final int APPROVALS = 2;
  private static final List<String> SELLERS = List.of(REPRESENTATIVE, MANAGER, DIRECTOR);
  private static final List<String> WOULD_BE_REVIEWERS =
      List.of(REVIEWER, OTHER_REVIEWER, COLLEAGUE, REPRESENTATIVE, MANAGER, DIRECTOR);

  private final List<String> deals = new ArrayList<>();

  @BeforeEach
  void someDeals() throws Exception {
    Api.awaitOrganisation();
    int process = gatedProcess(APPROVALS);
    for (int i = 0; i < DEALS; i++) {
      deals.add(openedOn(process, REPRESENTATIVE));
    }
  }

  @Test
  void everyEntryRestsOnWhatHeldAtThatMoment() throws Exception {
    // Given
    var person = new AtomicInteger();

    // When
    Simultaneously.times(PEOPLE, () -> tryEverything(new Random(SEED + person.getAndIncrement())));
    // Whoever is still outside gets in the ordinary way: the others must not have broken it.
    deals.forEach(NoWayRoundAGateIT::bringIn);

    // Then
    for (String deal : deals) {
      awaitEvents(deal);
      assertThat(assertNoWayRound(deal)).isPositive();
    }
  }

  @Test
  void theOracleSeesWhatIsPlanted() {
    // Given
    String deal = deals.getFirst();
    bringIn(deal);
    awaitEvents(deal);
    assertThat(assertNoWayRound(deal)).isEqualTo(1);

    // When / Then
    String of = " where review_id in (select id from review where opportunity_id = '" + deal + "')";
    assertSeen(
        deal,
        "update review_ruling set decided_at = decided_at + interval '1 hour'" + of,
        "update review_ruling set decided_at = decided_at - interval '1 hour'" + of);
    assertSeen(
        deal,
        "update review_ruling set verdict = 'reject'" + of + " and decided_by = for_member",
        "update review_ruling set verdict = 'approve'" + of);
    assertSeen(
        deal,
        "update review set evidence = replace(evidence, '105400', '105401') where opportunity_id = '"
            + deal
            + "'",
        "update review set evidence = replace(evidence, '105401', '105400') where opportunity_id = '"
            + deal
            + "'");
  }

  private static void assertSeen(String deal, String fault, String cure) {
    Database.change(fault);
    assertThatThrownBy(() -> assertNoWayRound(deal)).isInstanceOf(AssertionError.class);
    Database.change(cure);
    assertThat(assertNoWayRound(deal)).isEqualTo(1);
  }

  private boolean tryEverything(Random random) {
    for (int i = 0; i < DEEDS; i++) {
      String deal = deals.get(random.nextInt(DEALS));
      int status = tryOne(deal, random);
      assertThat(status).isBetween(200, 499);
    }
    return true;
  }

  private static int tryOne(String deal, Random random) {
    String seller = SELLERS.get(random.nextInt(SELLERS.size()));
    String to = List.of("offer", "offer", "won", "deliver").get(random.nextInt(4));
    return switch (random.nextInt(11)) {
      case 0, 1 -> move(seller, deal, Map.of("to", to)).statusCode();
      case 2 -> bulk(seller, deal, to).statusCode();
      case 3 -> file(seller, deal, to).statusCode();
      case 4 -> move(seller, deal, Map.of("to", "qualify", "reason", "Once more")).statusCode();
      case 5 -> worth(seller, deal, random.nextInt(3) + 1000 + ".00").statusCode();
      case 6 -> waiver(deal, random);
      case 7 -> withdraw(seller, openReview(deal, random)).statusCode();
      default -> verdict(deal, random);
    };
  }

  private static int verdict(String deal, Random random) {
    String reviewer = WOULD_BE_REVIEWERS.get(random.nextInt(WOULD_BE_REVIEWERS.size()));
    Map<String, String> verdict =
        random.nextInt(12) == 0
            ? Map.of("verdict", "reject", "comment", "No")
            : Map.of("verdict", "approve");
    return decide(reviewer, openReview(deal, random), verdict).statusCode();
  }

  private static int waiver(String deal, Random random) {
    String until = Instant.now().plusMillis(50 + random.nextInt(100)).toString();
    String gate = random.nextBoolean() ? "offer-review" : "contract-review";
    return random.nextInt(4) == 0
        ? waive(WAIVER_GRANTOR, deal, gate, until).statusCode()
        : waive(REPRESENTATIVE, deal, gate, until).statusCode();
  }

  /** An open one, or any id where there is none. */
  private static String openReview(String deal, Random random) {
    List<List<String>> open =
        Database.rows(
            "select id from review where state = 'open' and opportunity_id = '" + deal + "'");
    return open.isEmpty() ? deal : open.get(random.nextInt(open.size())).getFirst();
  }

  private static Response bulk(String username, String deal, String to) {
    return Api.as(username)
        .body(
            Map.of(
                "items", List.of(Map.of("opportunity_id", deal, "transition", Map.of("to", to)))))
        .post(PATH + "/transitions/bulk");
  }

  private static Response file(String username, String deal, String to) {
    return Api.as(username)
        .contentType("text/csv")
        .body("opportunity_id,to\n" + deal + "," + to + "\n")
        .post(PATH + "/transitions/import");
  }

  private static void bringIn(String deal) {
    String stage = Api.as(REPRESENTATIVE).get(PATH + "/" + deal).path("stage");
    if (stage.equals("qualify")) {
      Response asked = move(REPRESENTATIVE, deal, Map.of("to", "offer"));
      if (asked.statusCode() == 202) {
        String review = asked.path("reviews[0].review_id");
        decide(REVIEWER, review, Map.of("verdict", "approve"));
        decide(OTHER_REVIEWER, review, Map.of("verdict", "approve"));
        decide(COLLEAGUE, review, Map.of("verdict", "approve"));
      }
    }
  }

  private static void awaitEvents(String deal) {
    Await.until(
        () ->
            assertThat((long) TestEvents.of(EVENTS, deal).size())
                .isEqualTo(
                    Database.number("select revision from opportunity where id = '" + deal + "'")));
  }

  /** How many entries through gates there were. */
  private static int assertNoWayRound(String deal) {
    int entries = 0;
    for (JsonNode event : TestEvents.of(EVENTS, deal)) {
      String type = event.get("event_type").asText();
      boolean won = type.endsWith(".won.v1");
      boolean entered = type.endsWith("entered.v1") && event.get("stage").asText().equals("offer");
      if (won || entered) {
        entries++;
        String gate = won ? "contract-review" : "offer-review";
        long minor = event.get("amount").decimalValue().movePointRight(2).longValueExact();
        assertThat(held(deal, gate, minor, event.get("occurred_at").asText()))
            .as("%s of %s at %s", gate, deal, event)
            .isPositive();
      }
    }
    return entries;
  }

  /** The reviews and waivers that let the deal through a gate at that moment, as it then was. */
  private static long held(String deal, String gate, long minor, String at) {
    return Database.number(
        """
        select (select count(*) from review r
          where r.opportunity_id = '%1$s' and r.gate = '%2$s' and r.opened_at <= '%4$s'
            and cast(r.evidence as jsonb) -> 'opportunity' ->> 'amount_minor' = '%3$s'
            and (r.state = 'approved' or r.state = 'voided' and r.ended_at >= '%4$s')
            and not exists (select from review_ruling x where x.review_id = r.id and x.verdict = 'reject')
            and (select count(distinct x.decided_by) from review_ruling x
              where x.review_id = r.id and x.verdict like 'approve%%' and x.decided_at <= '%4$s'
                and x.decided_by not in (r.submitter_id, r.owner_id)
                and x.for_member not in (r.submitter_id, r.owner_id)) >= r.approvals)
          + (select count(*) from gate_waiver w
          where w.opportunity_id = '%1$s' and w.gate = '%2$s' and w.granted_at <= '%4$s'
            and w.expires_at > '%4$s' and (w.revoked_at is null or w.revoked_at >= '%4$s'))
        """
            .formatted(deal, gate, minor, at));
  }
}
