package io.salesline.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.local.text.Failure;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AskingABusySystemTest {

  private final FakeSystem system = new FakeSystem();
  private final RemoteSystem remote = system.remote();
  private final Session session = remote.session("admin");

  @AfterEach
  void stop() {
    remote.close();
    system.close();
  }

  @Test
  void waitsAsLongAsItIsTold() throws Exception {
    // Given
    system.prepare(503, "3", "{}");
    system.prepare(429, "2", "{}");
    // When
    Reply reply = session.get("/");
    // Then
    assertThat(reply.status()).isEqualTo(200);
    assertThat(system.waits()).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(2));
  }

  @Test
  void waitsLongerEachTimeWhereNothingIsSaid() throws Exception {
    // Given
    system.prepare(502, null, "");
    system.prepare(503, "Tue, 24 Nov 2026 00:00:00 GMT", "");
    system.prepare(409, null, "{\"code\":\"busy\"}");
    // When
    session.get("/");
    // Then
    assertThat(system.waits())
        .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400));
  }

  @Test
  void asksAgainWhenTheConnectionBreaks() throws Exception {
    // Given
    system.prepare(0, null, "");
    // When
    Reply reply = session.post("/", Map.of("a", 1), "key-1");
    // Then
    assertThat(reply.status()).isEqualTo(200);
    assertThat(system.seen()).extracting(FakeSystem.Seen::key).containsOnly("key-1");
  }

  @Test
  void takesARefusalForAnAnswer() throws Exception {
    // Given
    system.prepare(409, null, "{\"code\":\"goal-exists\",\"detail\":\"There is one.\"}");
    // When
    Reply reply = session.post("/goals", Map.of(), "key");
    // Then
    assertThat(reply.code()).isEqualTo("goal-exists");
    assertThat(system.waits()).isEmpty();
    assertThatThrownBy(reply::required)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("There is one.");
  }

  @Test
  void givesUpInTheEnd() throws Exception {
    // Given
    for (int i = 0; i < 100; i++) {
      system.prepare(503, "10", "{\"detail\":\"Not now.\"}");
    }
    // When
    Reply reply = session.get("/");
    // Then
    assertThat(reply.status()).isEqualTo(503);
    assertThat(system.waits()).hasSize(6);
  }

  @Test
  void saysThatNobodyAnswers() {
    // Given
    Patience short_ =
        new Patience(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1), time -> {});
    // When
    try (RemoteSystem nobody =
        new RemoteSystem(URI.create("http://127.0.0.1:1"), name -> "", Locale.ENGLISH, short_)) {
      // Then
      assertThatThrownBy(() -> nobody.session("admin").get("/")).isInstanceOf(Failure.class);
    }
  }

  @Test
  void waitsForTheOrganisationThatItHasSeen() throws Exception {
    // Given
    session.get("/");
    // When
    remote.session("director").get("/");
    // Then
    assertThat(system.seen().stream().map(FakeSystem.Seen::version).toList())
        .isEqualTo(java.util.Arrays.asList(null, "7"));
  }

  @Test
  void leavesNullsOutAndWritesSnakeCase() throws Exception {
    // Given
    ProductItem product = new ProductItem("p", null, "P", new Amount("1.00", "USD"));
    // When
    List<Bulk.Outcome> outcomes = Bulk.send(session, Paths.PRODUCTS_BULK, List.of(product));
    // Then
    assertThat(outcomes).extracting(Bulk.Outcome::status).containsExactly("created");
    assertThat(system.records(Paths.PRODUCTS_BULK).getFirst())
        .hasToString(
            "{\"external_id\":\"p\",\"name\":\"P\",\"list_price\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}");
  }
}
