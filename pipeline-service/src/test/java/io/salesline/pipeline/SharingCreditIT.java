package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.EVENTS;
import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.moved;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.pipeline.fixture.Deals.readyToWin;
import static io.salesline.pipeline.fixture.Reviews.gatedProcess;
import static io.salesline.pipeline.fixture.Reviews.openedOn;
import static io.salesline.pipeline.fixture.Reviews.waiting;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rick shares the credit for his deals with Rosa of his team and Sam of another. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class SharingCreditIT {

  private static final String RICK = id(REPRESENTATIVE).toString();
  private static final String ROSA = id(COLLEAGUE).toString();
  private static final String SAM = id(STRANGER).toString();

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void theOwnerGetsAllUntilSomethingElseIsAgreed() {
    // Given
    String deal = opened(REPRESENTATIVE);
    get(REPRESENTATIVE, deal)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("agreed", equalTo(false))
        .body("frozen", equalTo(false))
        .body("items.member_id", contains(RICK))
        .body("items.amount.amount", contains("1054.00"));

    // When
    set(MANAGER, deal, 1, share(SAM, 3333), share(RICK, 6667))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("agreed", equalTo(true))
        .body("items.member_id", contains(RICK, SAM))
        .body("items.basis_points", contains(6667, 3333))
        .body("items.amount.amount", contains("702.70", "351.30"));

    // Then
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + deal)
        .then()
        .body("credit_shares.member_id", contains(RICK, SAM))
        .body("credit_shares.amount.amount", contains("702.70", "351.30"));
    Api.as(STRANGER).get(PATH + "/" + deal).then().statusCode(404);
    assertThat(published(deal)).containsExactly(RICK + ":10000", RICK + ":6667," + SAM + ":3333");
    assertThat(TestEvents.of(EVENTS, deal).getLast().get("fields").asText())
        .isEqualTo("credit_shares");
    assertThat(
            Database.text(
                    "select after ->> 'credit_shares' from audit_log where entity = 'opportunity'"
                        + " and action = 'amended' and entity_id = '"
                        + deal
                        + "'")
                .strip())
        .isEqualTo(RICK + ":6667," + SAM + ":3333");
  }

  @Test
  void theDefaultFollowsTheOwnerAndWhatWasAgreedStays() {
    // Given
    String following = opened(REPRESENTATIVE);
    String agreed = opened(REPRESENTATIVE);
    set(REPRESENTATIVE, agreed, 1, share(RICK, 6000), share(SAM, 4000)).then().statusCode(200);

    // When
    handOver(following, 1);
    handOver(agreed, 2);

    // Then
    get(COLLEAGUE, following).then().body("items.member_id", contains(ROSA));
    get(COLLEAGUE, agreed).then().body("items.member_id", contains(RICK, SAM));
    set(COLLEAGUE, agreed, 3)
        .then()
        .statusCode(200)
        .body("agreed", equalTo(false))
        .body("items.member_id", contains(ROSA));
  }

  @Test
  void aWinFreezesThemAndSaysWhy() {
    // Given
    String deal = readyToWin(REPRESENTATIVE);
    set(REPRESENTATIVE, deal, 5, share(RICK, 5000), share(ROSA, 5000)).then().statusCode(200);

    // When
    moved(REPRESENTATIVE, deal, "won").body("credit_shares.basis_points", contains(5000, 5000));

    // Then
    set(MANAGER, deal, 7, share(RICK, 10_000))
        .then()
        .statusCode(409)
        .body("code", equalTo("credit-shares-frozen"))
        .body("detail", containsString("booked"));
    set(MANAGER, deal, 7).then().statusCode(409);
    get(REPRESENTATIVE, deal)
        .then()
        .body("frozen", equalTo(true))
        .body("revision", equalTo(7))
        .body("items.basis_points", contains(5000, 5000));
    Await.until(() -> assertThat(TestEvents.of(EVENTS, deal)).hasSize(7));
    assertThat(published(deal).getLast().split(","))
        .containsExactlyInAnyOrder(RICK + ":5000", ROSA + ":5000");
  }

  @Test
  void aWinOfWhichNothingWasAgreedIsItsOwnersForGood() {
    String deal = readyToWin(REPRESENTATIVE);
    moved(REPRESENTATIVE, deal, "won");
    assertThat(
            Database.text("select credit_shares from opportunity where id = '" + deal + "'")
                .strip())
        .isEqualTo(RICK + ":10000");
    get(REPRESENTATIVE, deal).then().body("agreed", equalTo(true)).body("frozen", equalTo(true));
  }

  @Test
  void whatIsNoWholeIsRefusedAndChangesNothing() {
    String deal = opened(REPRESENTATIVE);
    refused(422, "credit-shares-sum", "items", set(REPRESENTATIVE, deal, 1, share(RICK, 9999)));
    refused(
        422,
        "credit-shared-twice",
        "items[1].member_id",
        set(REPRESENTATIVE, deal, 1, share(RICK, 5000), share(RICK, 5000)));
    refused(
        422,
        "member-unknown",
        "items[1].member_id",
        set(REPRESENTATIVE, deal, 1, share(RICK, 5000), share(UUID.randomUUID().toString(), 5000)));
    set(REPRESENTATIVE, deal, 1, share(RICK, 0), share(SAM, 10_000)).then().statusCode(400);
    set(
            REPRESENTATIVE,
            deal,
            1,
            IntStream.range(0, 11).mapToObj(i -> share(RICK, 1)).toArray(Map[]::new))
        .then()
        .statusCode(400);
    set(REPRESENTATIVE, deal, 7, share(SAM, 10_000)).then().statusCode(412);
    Api.as(REPRESENTATIVE)
        .body(Map.of("items", List.of()))
        .put(shares(deal))
        .then()
        .statusCode(428);
    get(REPRESENTATIVE, deal).then().body("revision", equalTo(1)).body("agreed", equalTo(false));
  }

  @Test
  void onlyTheOwnerAndThoseAboveSayWhoShares() {
    String deal = opened(REPRESENTATIVE);
    set(STRANGER, deal, 1, share(SAM, 10_000)).then().statusCode(404);
    set(COLLEAGUE, deal, 1, share(ROSA, 10_000)).then().statusCode(404);
    Api.as(REPRESENTATIVE)
        .body(Map.of("role", "presales"))
        .put(PATH + "/" + deal + "/collaborators/" + SAM)
        .then()
        .statusCode(200);
    set(STRANGER, deal, 1, share(SAM, 10_000))
        .then()
        .statusCode(403)
        .body("code", equalTo("collaborators-only-look"));
    get(STRANGER, deal).then().statusCode(200).body("items.member_id", contains(RICK));
  }

  @Test
  void otherSharesVoidNoApproval() throws Exception {
    String deal = openedOn(gatedProcess(1), REPRESENTATIVE);
    String review = waiting(REPRESENTATIVE, deal, "offer");

    set(REPRESENTATIVE, deal, 1, share(RICK, 5000), share(ROSA, 5000)).then().statusCode(200);

    assertThat(Database.text("select state from review where id = '" + review + "'").strip())
        .isEqualTo("open");
  }

  @Test
  void ofManyWhoShareAtOnceOneWins() throws Exception {
    String deal = opened(REPRESENTATIVE);
    List<Integer> answers =
        Simultaneously.times(
            8,
            () -> set(REPRESENTATIVE, deal, 1, share(RICK, 5000), share(SAM, 5000)).statusCode());
    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
  }

  @Test
  void theDatabaseTakesNoSharesThatAreNotTheWhole() {
    String deal = opened(REPRESENTATIVE);
    String half = "update opportunity set credit_shares = '%s:5000' where id = '%s'";
    assertThatThrownBy(() -> Database.change(half.formatted(RICK, deal)))
        .hasMessageContaining("credit_shares");
  }

  private static void refused(int status, String code, String field, Response response) {
    response
        .then()
        .statusCode(status)
        .body("errors[0].code", equalTo(code))
        .body("errors[0].field", equalTo(field));
  }

  private static List<String> published(String deal) {
    Await.until(() -> assertThat(TestEvents.of(EVENTS, deal)).hasSizeGreaterThan(1));
    return TestEvents.of(EVENTS, deal).stream()
        .map(event -> event.get("credit_shares").asText())
        .toList();
  }

  private static void handOver(String deal, long revision) {
    Api.as(MANAGER)
        .header("If-Match", "\"" + revision + "\"")
        .body(Map.of("owner_id", ROSA))
        .patch(PATH + "/" + deal)
        .then()
        .statusCode(200);
  }

  private static Map<String, Object> share(String member, int basisPoints) {
    return Map.of("member_id", member, "basis_points", basisPoints);
  }

  private static Response get(String username, String deal) {
    return Api.as(username).get(shares(deal));
  }

  private static Response set(String username, String deal, long revision, Map<?, ?>... items) {
    return Api.as(username)
        .header("If-Match", "\"" + revision + "\"")
        .body(Map.of("items", List.of(items)))
        .put(shares(deal));
  }

  private static String shares(String deal) {
    return PATH + "/" + deal + "/credit-shares";
  }
}
