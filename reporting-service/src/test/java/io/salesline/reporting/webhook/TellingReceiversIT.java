package io.salesline.reporting.webhook;

import static io.salesline.platform.testing.Api.as;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.time.Time;
import io.salesline.reporting.alert.Watched;
import io.salesline.reporting.webhook.Receiver.Received;
import io.salesline.reporting.webhook.Receiver.Reply;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages to receivers that work, fail, hang and recover. */
@QuarkusTest
class TellingReceiversIT {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final List<String> STORY =
      List.of("alert.raised 1", "alert.cleared 1", "alert.raised 2", "alert.cleared 2");

  @Inject Deliveries deliveries;
  @Inject Post post;
  @Inject WebhookSettings settings;
  @Inject WebhookMetrics metrics;
  @Inject Time time;
  @Inject Vertx vertx;

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
  void everyAlertArrivesInOrderThoughAReceiverFailsHangsAndRecovers() {
    try (var good = new Receiver();
        var bad = new Receiver()) {
      // Given
      var recovered = new AtomicBoolean();
      bad.answers(failing(recovered));
      hooks.to(good);
      String secret = hooks.to(bad).getString("secret");

      // When
      List<String> subjects = Stream.generate(TellingReceiversIT::story).limit(5).toList();

      // Then: one's failure blocks no other
      Await.until(
          () -> assertThat(subjects).allSatisfy(it -> assertThat(good.taken(it)).isEqualTo(STORY)));
      assertThat(bad.received()).isNotEmpty().noneMatch(Received::taken);

      // When
      recovered.set(true);

      // Then
      Await.until(
          LONG,
          () -> assertThat(subjects).allSatisfy(it -> assertThat(bad.taken(it)).isEqualTo(STORY)));
      assertThat(bad.received()).allSatisfy(message -> assertSigned(message, secret));
    }
  }

  /** Each message fails another way each time it comes. */
  private static Function<Received, Reply> failing(AtomicBoolean recovered) {
    Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
    var ways = List.of(Reply.of(500), Reply.HANGING, Reply.of(429), Reply.of(302));
    return message -> {
      int attempt =
          attempts
              .computeIfAbsent(message.header("webhook-id"), id -> new AtomicInteger())
              .getAndIncrement();
      return recovered.get() ? Reply.TAKEN : ways.get(attempt % ways.size());
    };
  }

  @Test
  void aSubjectThatIsNotTakenHoldsUpNoOther() {
    try (var receiver = new Receiver()) {
      // Given
      hooks.to(receiver);
      var stuck = new AtomicBoolean(true);
      Watched refused = Watched.deal(REPRESENTATIVE);
      String subject = refused.id().toString();
      receiver.answers(
          message ->
              stuck.get() && message.subject().equals(subject) ? Reply.of(503) : Reply.TAKEN);

      // When
      refused.tells("opportunity.rotted").tells("opportunity.won");
      String other = story();

      // Then
      Await.until(() -> assertThat(receiver.taken(other)).isEqualTo(STORY));
      assertThat(receiver.taken(subject)).isEmpty();
      stuck.set(false);
      Await.until(() -> assertThat(receiver.taken(subject)).isEqualTo(STORY.subList(0, 2)));
    }
  }

  @Test
  void whatIsNeverTakenIsKeptAndSentAgainOnDemand() {
    try (var receiver = new Receiver()) {
      // Given
      receiver.answers(message -> Reply.of(500));
      String webhook = hooks.to(receiver).getString("webhook_id");
      Watched deal = Watched.deal(REPRESENTATIVE).tells("opportunity.rotted");
      String subject = deal.id().toString();

      // When
      Await.until(LONG, () -> assertThat(Hooks.deliveries(webhook, "dead")).hasSize(1));

      // Then
      Map<String, Object> dead = Hooks.deliveries(webhook, "dead").getFirst();
      assertThat(dead)
          .containsEntry("attempts", settings.attempts())
          .containsEntry("status", 500)
          .containsEntry("failure", "http-500");

      // When
      receiver.answers(message -> Reply.TAKEN);
      String again = Hooks.PATH + "/" + webhook + "/deliveries/" + dead.get("delivery_id");
      as(ADMINISTRATOR).post(again + "/redeliveries").then().statusCode(202);

      // Then
      Await.until(() -> assertThat(receiver.taken(subject)).containsExactly("alert.raised 1"));
    }
  }

  @Test
  void twoReplicasSendEachMessageOnce() {
    try (var receiver = new Receiver()) {
      // Given
      hooks.to(receiver);
      var other = new Sending(deliveries, post, settings, metrics, time, vertx);

      // When
      List<String> subjects = Stream.generate(TellingReceiversIT::story).limit(10).toList();
      Await.until(
          () -> {
            other.look().await().atMost(LONG);
            assertThat(subjects).allSatisfy(it -> assertThat(receiver.taken(it)).isEqualTo(STORY));
          });

      // Then
      Set<String> ids = new HashSet<>();
      assertThat(receiver.received()).allMatch(message -> ids.add(message.header("webhook-id")));
    }
  }

  @Test
  void theTestButtonSaysWhatTheReceiverSaid() {
    try (var receiver = new Receiver()) {
      String webhook = hooks.to(receiver).getString("webhook_id");

      assertThat(Hooks.tested(webhook).getString("state")).isEqualTo("delivered");
      assertThat(receiver.received().getFirst().json().path("type").asText()).isEqualTo("test");

      receiver.answers(message -> Reply.of(404));
      assertThat(Hooks.tested(webhook).getString("failure")).isEqualTo("http-404");

      receiver.answers(message -> Reply.HANGING);
      assertThat(Hooks.tested(webhook).getString("failure")).isEqualTo("timeout");

      receiver.answers(message -> new Reply(307, "", receiver.url("/elsewhere")));
      assertThat(Hooks.tested(webhook).getString("failure")).isEqualTo("http-307");
      assertThat(receiver.received()).noneMatch(it -> it.uri().getPath().equals("/elsewhere"));
    }
  }

  @Test
  void theOwnNetworkIsNotSpokenTo() {
    for (String url :
        List.of("http://example.com/", "https://user@example.com/", "ftp://127.0.0.1/")) {
      as(ADMINISTRATOR)
          .body(Hooks.request("salesline", url, null, true))
          .post(Hooks.PATH)
          .then()
          .statusCode(422)
          .body("code", equalTo("webhook-url-unusable"));
    }
    String inside = hooks.to("salesline", "https://127.0.0.2/", null).getString("webhook_id");

    assertThat(Hooks.tested(inside).getString("failure")).startsWith("address");
  }

  @Test
  void bothSecretsSignWhileTheyAreChangedOver() {
    try (var receiver = new Receiver()) {
      var webhook = hooks.to(receiver);
      String address = Hooks.PATH + "/" + webhook.getString("webhook_id");
      String next =
          as(ADMINISTRATOR)
              .header("If-Match", "\"1\"")
              .post(address + "/secret")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath()
              .getString("secret");

      Hooks.tested(webhook.getString("webhook_id"));

      Received message = receiver.received().getFirst();
      assertSigned(message, next);
      assertSigned(message, webhook.getString("secret"));
      assertThat(Hooks.read(address).getString("secret")).isNull();
    }
  }

  @Test
  void onlyDirectorsAndAdministratorsSeeWebhooks() {
    as("mia").get(Hooks.PATH).then().statusCode(403);
    as(REPRESENTATIVE)
        .body(Hooks.request("salesline", "https://example.com/", null, true))
        .post(Hooks.PATH)
        .then()
        .statusCode(403);
  }

  /** A deal that rots, moves, rots again and is lost. */
  private static String story() {
    return Watched.deal(REPRESENTATIVE)
        .tells("opportunity.rotted")
        .tells("opportunity.stage-entered")
        .tells("opportunity.rotted")
        .tells("opportunity.lost")
        .id()
        .toString();
  }

  /** As a receiver would check it. */
  private static void assertSigned(Received message, String secret) {
    String expected =
        Signature.standard(
            secret,
            message.header("webhook-id"),
            Long.parseLong(message.header("webhook-timestamp")),
            message.body());
    assertThat(message.header("webhook-signature").split(" ")).contains(expected);
  }
}
