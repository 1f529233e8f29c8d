package io.salesline.leads.abc.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Classes;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Simultaneously;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClassifyingByNightIT {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject RunningClassifications running;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void forget() {
    Classes.forget();
  }

  @Test
  void aNightHasOneRunHoweverManyReplicasAskForIt() throws Exception {
    // When
    Simultaneously.times(8, () -> running.request(DAY).replaceWith(true).await().atMost(PATIENCE));

    // Then
    assertThat(Database.number("select count(*) from class_run")).isOne();
    Await.until(
        () ->
            assertThat(
                    Database.number(
                        "select count(*) from class_run where nightly and finished_at is not null"))
                .isOne());
  }
}
