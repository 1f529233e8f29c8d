package io.salesline.reporting;

import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.LiveReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page that stays open sees. */
@QuarkusTest
class LiveStreamIT {

  private static final Duration ONE_SECOND = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String STREAM = "/api/reporting/v1/stream?";
  private static final long VERSION = 700;

  private static boolean published;

  private static Publisher publisher;

  /** Not in @BeforeAll: RestAssured learns the port before each test. */
  @BeforeEach
  void openOnce() {
    if (!published) {
      published = true;
      open();
    }
  }

  private static void open() {
    publisher = new Publisher();
    publisher.defaultStages();
    publisher.unit(id("live"), null, "team", "Live", VERSION);
    publisher.unit(id("idle"), null, "team", "Idle", VERSION);
    for (String username : List.of("lena", "leo", "lisa", "liu")) {
      hire(username, "representative");
    }
    hire("lara", "manager,representative");
    publisher.management(id("lara-live"), id("live"), id("lara"), "2020-01-01", VERSION);
    publisher.flush();
    for (String username : List.of("lena", "leo", "lisa", "liu", "lara")) {
      Await.until(() -> Api.as(username).get("/api/reporting/v1/funnel").then().statusCode(200));
    }
  }

  @AfterAll
  static void close() {
    publisher.close();
  }

  @Test
  void theNewStateComesWithinASecondOfTheEvent() {
    try (var stream = LiveReader.open("lena", STREAM + "views=funnel")) {
      // Given
      var first = stream.await(PATIENCE, event -> "funnel".equals(event.name()));
      assertThat(first.json().getInt("won.count")).isZero();
      var opened = DealState.opened(id("lena"), "50.00");

      // When
      publisher.deal(opened);

      // Then
      var state = stream.await(ONE_SECOND, event -> event.data().contains("\"50.00\""));
      assertThat(Long.parseLong(state.id())).isGreaterThan(Long.parseLong(first.id()));
      assertThat(state.json().getLong("change")).isGreaterThanOrEqualTo(Long.parseLong(state.id()));
      assertThat(state.json().getString("stages.find { it.stage == 'lead-screening' }.weighted"))
          .isEqualTo("2.50");

      publisher.deal(opened.won(LocalDate.of(2026, 5, 5)));
      var won =
          stream.await(
              ONE_SECOND,
              event ->
                  event
                      .data()
                      .contains(
                          "\"count\":1,\"amount\":\"50.00\",\"deals\":\"/api/reporting/v1/deals?status=won"));
      assertThat(won.json().getInt("won.count")).isEqualTo(1);
    }
  }

  @Test
  void severalViewsShareAStreamAndTheLastCarriesTheNumber() {
    try (var stream =
        LiveReader.open("leo", STREAM + "views=funnel,sales&sales.by=month&from=2026-01-01")) {
      var funnel = stream.await(PATIENCE, event -> "funnel".equals(event.name()));
      var sales = stream.await(PATIENCE, event -> "sales".equals(event.name()));
      assertThat(funnel.id()).isNull();
      assertThat(sales.id()).matches("\\d+");
      assertThat(sales.json().getString("by")).isEqualTo("month");
    }
  }

  @Test
  void whoeverComesBackUpToDateHearsOnlyWhatIsNew() {
    String last;
    try (var stream = LiveReader.open("lisa", STREAM + "views=funnel")) {
      last = stream.await(PATIENCE, event -> event.id() != null).id();
    }
    try (var stream = LiveReader.open("lisa", STREAM + "views=funnel", "Last-Event-ID", last)) {
      publisher.deal(DealState.opened(id("lisa"), "61.00"));
      stream.await(PATIENCE, event -> event.data().contains("\"61.00\""));
    }
  }

  @Test
  void theSixthStreamOfAUserIsRefusedUntilOneCloses() {
    var streams = new ArrayList<LiveReader>();
    for (int i = 0; i < 5; i++) {
      streams.add(LiveReader.open("liu", STREAM + "views=funnel"));
    }
    assertThat(streams).allMatch(stream -> stream.status() == 200);
    try (var sixth = LiveReader.open("liu", STREAM + "views=funnel")) {
      assertThat(sixth.status()).isEqualTo(429);
    }
    streams.removeLast().close();
    Await.until(
        () -> {
          try (var again = LiveReader.open("liu", STREAM + "views=funnel")) {
            assertThat(again.status()).isEqualTo(200);
          }
        });
    streams.forEach(LiveReader::close);
  }

  @Test
  void aMovedMemberIsSeenByTheNewManagerWithinASecond() {
    // Given
    publisher.member(id("ludo"), "ludo", "Ludo", "representative", VERSION);
    publisher.membership(id("ludo-1"), id("ludo"), id("idle"), "2020-01-01", null, 1, VERSION);
    publisher.deal(DealState.opened(id("ludo"), "777.00"));
    publisher.flush();
    Await.until(() -> Api.as("ludo").get("/api/reporting/v1/funnel").then().statusCode(200));
    try (var stream = LiveReader.open("lara", STREAM + "views=funnel")) {
      var before = stream.await(PATIENCE, event -> "funnel".equals(event.name()));
      assertThat(before.data()).doesNotContain("777.00");

      // When
      publisher.membership(
          id("ludo-2"), id("ludo"), id("live"), "2026-01-01", null, 1, VERSION + 1);
      publisher.membership(
          id("ludo-1"), id("ludo"), id("idle"), "2020-01-01", "2026-01-01", 2, VERSION + 2);

      // Then
      stream.await(ONE_SECOND, event -> event.data().contains("777.00"));
    }
  }

  @Test
  void aStreamEndsWhenTheOrganisationNoLongerKnowsItsReader() {
    publisher.member(id("lost"), "lost", "Lost", "representative", VERSION);
    publisher.flush();
    Await.until(() -> Api.as("lost").get("/api/reporting/v1/funnel").then().statusCode(200));
    try (var stream = LiveReader.open("lost", STREAM + "views=funnel")) {
      stream.await(PATIENCE, event -> "funnel".equals(event.name()));
      publisher.dismiss(id("lost"), VERSION + 10);
      var end = stream.await(PATIENCE, event -> "end".equals(event.name()));
      assertThat(end.json().getString("reason")).isEqualTo("not-a-member");
      stream.await(PATIENCE, event -> "closed".equals(event.name()));
    }
  }

  @Test
  void anUnknownViewOrParameterIsRefused() {
    for (String question :
        List.of(
            "views=weather",
            "views=funnel&by=month",
            "views=funnel&unit=x",
            "views=sales&sales.by=day")) {
      Api.as("leo").get("/api/reporting/v1/stream?" + question).then().statusCode(400);
    }
  }

  private static void hire(String username, String roles) {
    publisher.member(id(username), username, username, roles, VERSION);
    publisher.membership(
        id(username + "-1"), id(username), id("live"), "2020-01-01", null, 1, VERSION);
  }
}
