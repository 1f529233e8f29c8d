package io.salesline.goals.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AppointingAManagerTest {

  static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  final UnitId north = new UnitId(UUID.randomUUID());
  final MemberId mia = new MemberId(UUID.randomUUID());
  final MemberId max = new MemberId(UUID.randomUUID());

  @Test
  void replacesTheFormerOneFromThatDay() {
    // Given
    var former = Management.open(UUID.randomUUID(), north, mia, new Period(JANUARY, null));

    // When
    var takeover =
        Management.appoint(Timeline.of(List.of(former)), UUID.randomUUID(), north, max, MAY)
            .orElseThrow();

    // Then
    assertThat(former.period()).isEqualTo(new Period(JANUARY, MAY));
    assertThat(takeover.holding().member()).isEqualTo(max);
    assertThat(takeover.changed()).containsExactly(former, takeover.holding());
  }

  @Test
  void changesNothingForWhoeverManagesItAlready() {
    var present = Management.open(UUID.randomUUID(), north, mia, new Period(JANUARY, null));

    var takeover =
        Management.appoint(Timeline.of(List.of(present)), UUID.randomUUID(), north, mia, MAY);

    assertThat(takeover).isEmpty();
    assertThat(present.revision()).isEqualTo(1);
  }
}
