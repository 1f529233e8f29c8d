package io.salesline.reporting;

import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.reporting.Reports.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Stack;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What cannot be read parks its own key, with the reason; the others go on. */
@QuarkusTest
class PoisonIT {

  @Inject MeterRegistry metrics;

  @Test
  void onlyThePoisonedKeyWaits() throws SQLException {
    // Given
    UUID owner = UUID.randomUUID();
    var poisoned = DealState.opened(owner, "1.00");
    var gapped = DealState.opened(owner, "2.00");
    var impossible = DealState.opened(owner, "4.00");
    var sound = DealState.opened(owner, "8.00");

    // When
    try (var publisher = new Publisher()) {
      publisher.deal(poisoned);
      publisher.deal(gapped);
      publisher.deal(impossible);
      publisher.raw(poisoned.id().toString(), "{no json".getBytes(StandardCharsets.UTF_8));
      publisher.deal(gapped.enters("proposal").enters("negotiation"));
      publisher.deal(impossible.worth("1e30"));
      publisher.deal(poisoned.enters("proposal"));
      publisher.deal(sound);
      publisher.deal(sound.enters("proposal"));
    }

    // Then
    Await.until(
        () -> {
          var deals = read(DIRECTOR, "deals?sort=-amount&member=" + owner);
          assertThat(deals.getList("items.stage"))
              .containsExactly("proposal", "lead-screening", "lead-screening", "lead-screening");
        });
    Await.until(() -> assertThat(parked(poisoned.id())).startsWith("no header"));
    Await.until(() -> assertThat(parked(gapped.id())).startsWith("gap"));
    Await.until(() -> assertThat(parked(impossible.id())).contains("amount_organisation"));
    assertThat(parked(sound.id())).isNull();
    assertThat(metrics.timer("salesline.reporting.freshness").count()).isPositive();
  }

  private static String parked(UUID deal) throws SQLException {
    try (var connection = Stack.database();
        var query =
            connection.prepareStatement(
                "select reason from inbox_parked_key where consumer = 'deals' and key = ?")) {
      query.setString(1, deal.toString());
      var rows = query.executeQuery();
      return rows.next() ? rows.getString(1) : null;
    }
  }
}
