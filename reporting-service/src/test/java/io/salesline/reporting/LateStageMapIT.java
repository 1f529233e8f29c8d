package io.salesline.reporting;

import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Await;
import org.junit.jupiter.api.Test;

/** There is no order across topics: a process may be told after the deals that follow it. */
@QuarkusTest
class LateStageMapIT {

  private static final int PROCESS = 9;

  @Test
  void whatADealReachedIsKnownOnceTheMapHasCome() {
    try (var publisher = new Publisher()) {
      // Given
      var opened = DealState.opened(id("late"), "10.00").under(PROCESS);
      publisher.deal(opened);
      publisher.deal(opened.enters("first-contact"));
      Await.until(() -> assertThat(ofFirstStage("dwell.left")).isEqualTo(1));
      assertThat(ofFirstStage("conversion.next")).isZero();
      assertThat(ofFirstStage("conversion.open")).isEqualTo(1);

      // When
      publisher.defaultStages(PROCESS);

      // Then
      Await.until(() -> assertThat(ofFirstStage("conversion.next")).isEqualTo(1));
      assertThat(ofFirstStage("conversion.open")).isZero();
    }
  }

  /** Of the one deal that entered it. */
  private static int ofFirstStage(String number) {
    var flow =
        Reports.read(
            DIRECTOR,
            "funnel/flow?entered_from=2026-03-01&entered_to=2026-03-31&horizon=30&member="
                + id("late"));
    return flow.getInt("stages.find { it.stage == 'lead-screening' }." + number);
  }
}
