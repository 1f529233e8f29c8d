package io.salesline.reporting.webhook;

import static io.salesline.platform.testing.Api.as;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.reporting.alert.Inbox;
import io.salesline.reporting.alert.Watched;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours in which a webhook is told nothing, and all that is told at once. */
@QuarkusTest
class KeepingQuietIT {

  private final Hooks hooks = new Hooks();

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void over() {
    hooks.close();
  }

  @Test
  void inQuietHoursOnlyWhatIsCriticalIsTold() {
    try (var receiver = new Receiver()) {
      // Given
      String webhook = hooks.made(quiet(receiver)).getString("webhook_id");

      // When
      Watched deal = Watched.deal(REPRESENTATIVE).tells("opportunity.rotted");
      Inbox.await(REPRESENTATIVE, deal.id(), 1, "open");
      Watched goal = Watched.goal(REPRESENTATIVE).tells("goal.off-pace");

      // Then
      Await.until(() -> assertThat(receiver.taken(goal.id().toString())).hasSize(1));
      assertThat(receiver.taken(deal.id().toString())).isEmpty();
      assertThat(Hooks.deliveries(webhook, "waiting"))
          .singleElement()
          .satisfies(it -> assertThat(it).containsEntry("attempts", 0));

      // When
      Database.change(
          "update webhook_delivery set due_at = now() where webhook_id = '" + webhook + "'");

      // Then
      Await.until(() -> assertThat(receiver.taken(deal.id().toString())).hasSize(1));
    }
  }

  @Test
  void aDigestIsOneMessageOfAllThatWasCollected() {
    try (var receiver = new Receiver()) {
      // Given
      var request = request(receiver);
      request.put("digest", "daily");
      String webhook = hooks.made(request).getString("webhook_id");
      Watched first = Watched.deal(REPRESENTATIVE).tells("opportunity.rotted");
      Watched second = Watched.deal(REPRESENTATIVE).tells("opportunity.rotted");
      first.tells("opportunity.won");
      Await.until(() -> assertThat(Hooks.deliveries(webhook, "collected")).hasSize(3));
      assertThat(receiver.received()).isEmpty();

      // When
      Database.change(
          "update webhook_delivery set due_at = now() where webhook_id = '" + webhook + "'");

      // Then
      Await.until(() -> assertThat(receiver.received()).hasSize(1));
      JsonNode digest = receiver.received().getFirst().json();
      assertThat(digest.path("type").asText()).isEqualTo("digest");
      assertThat(digest.path("data").path("count").asInt()).isEqualTo(3);
      assertThat(digest.path("data").findValuesAsText("subject_id"))
          .containsExactlyInAnyOrder(
              first.id().toString(), first.id().toString(), second.id().toString());
      Await.until(
          () ->
              assertThat(Hooks.deliveries(webhook, "delivered"))
                  .extracting(it -> it.get("what"))
                  .containsExactly("digest"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-28T10:00, 19:00, 08:30, 2026-11-28T10:00",
    "2026-11-28T19:00, 19:00, 08:30, 2026-11-29T08:30",
    "2026-11-28T23:59, 19:00, 08:30, 2026-11-29T08:30",
    "2026-11-29T00:00, 19:00, 08:30, 2026-11-29T08:30",
    "2026-11-29T08:30, 19:00, 08:30, 2026-11-29T08:30",
    "2026-11-28T12:30, 12:00, 13:30, 2026-11-28T13:30",
    "2026-11-28T11:59, 12:00, 13:30, 2026-11-28T11:59",
    "2026-11-28T12:30, 12:00, 12:00, 2026-11-28T12:30"
  })
  void quietHoursEndInTheOrganisationsZone(String at, String from, String to, String told) {
    String sql =
        "select (after_quiet('%s'::timestamp at time zone 'Asia/Shanghai', 'Asia/Shanghai', '%s', '%s')"
            + " at time zone 'Asia/Shanghai')::timestamp";

    assertThat(Database.text(sql.formatted(at, from, to)).strip())
        .isEqualTo(told.replace('T', ' ') + ":00");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-28T08:59, daily, 2026-11-28T09:00",
    "2026-11-28T09:00, daily, 2026-11-29T09:00",
    "2026-11-28T10:00, weekly, 2026-11-30T09:00",
    "2026-11-30T08:59, weekly, 2026-11-30T09:00",
    "2026-11-30T09:00, weekly, 2026-12-07T09:00"
  })
  void aDigestIsOfADayOrOfAWeekThatEndsOnMonday(String at, String digest, String told) {
    String sql =
        "select (next_digest('%s'::timestamp at time zone 'Asia/Shanghai', 'Asia/Shanghai', '%s', '09:00')"
            + " at time zone 'Asia/Shanghai')::timestamp";

    assertThat(Database.text(sql.formatted(at, digest)).strip())
        .isEqualTo(told.replace('T', ' ') + ":00");
  }

  @Test
  void quietHoursHaveABeginningAndAnEnd() {
    var request = Hooks.request("salesline", "https://example.com/", null, true);
    request.put("quiet_from", "19:00");

    as(ADMINISTRATOR)
        .body(request)
        .post(Hooks.PATH)
        .then()
        .statusCode(422)
        .body("code", equalTo("quiet-hours-half"));
  }

  private static Map<String, Object> request(Receiver receiver) {
    var request = new HashMap<>(Hooks.request("salesline", receiver.url("/alerts"), null, true));
    request.put("kinds", List.of("rotting-deal", "revenue-gap"));
    return request;
  }

  /** From an hour ago for two hours. */
  private static Map<String, Object> quiet(Receiver receiver) {
    var request = request(receiver);
    request.put("quiet_from", hour(-1));
    request.put("quiet_to", hour(1));
    return request;
  }

  private static String hour(int hours) {
    return LocalTime.now(ZoneOffset.UTC)
        .plusHours(hours)
        .format(DateTimeFormatter.ofPattern("HH:mm"));
  }
}
