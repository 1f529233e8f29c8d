package io.salesline.pipeline.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.pipeline.id.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DoingAnActivityTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final Moment NOW = new Moment(Instant.parse("2026-11-26T08:00:00Z"), TODAY);
  private static final MemberId OWNER = new MemberId(UUID.randomUUID());
  private static final MemberId OTHER = new MemberId(UUID.randomUUID());
  private static final Subject OFFER = new Subject("Send the offer", null, null, null, TODAY);

  private final Activity task =
      Activity.create(ActivityKind.TASK, OWNER, OWNER, OFFER, NOW).activity();

  @Test
  void itIsCompletedOnceOnTheDayThatIsTold() {
    // When
    task.complete(Optional.of(TODAY.minusDays(1)), Optional.of("Sent"), NOW);

    // Then
    assertThat(task.completion().orElseThrow())
        .isEqualTo(new Completion(NOW.at(), TODAY.minusDays(1), "Sent"));
    assertThat(task.revision()).isEqualTo(2);
    assertThatThrownBy(() -> task.complete(Optional.empty(), Optional.empty(), NOW))
        .hasMessageContaining("activity-completed");
  }

  @Test
  void nothingIsDoneOnADayToCome() {
    assertThatThrownBy(() -> task.complete(Optional.of(TODAY.plusDays(1)), Optional.empty(), NOW))
        .hasMessageContaining("date-in-future");
    assertThat(task.status()).isEqualTo(ActivityStatus.OPEN);
    assertThat(task.revision()).isEqualTo(1);
  }

  @Test
  void anEditSaysWhatChangedAndWhoHadItBefore() {
    var later = new Subject("Send the offer", null, null, null, TODAY.plusDays(3));

    assertThat(task.amend(OWNER, OFFER, NOW)).isEmpty();
    assertThat(task.amend(OTHER, later, NOW).orElseThrow().event())
        .isEqualTo(new ActivityEvent.Amended(List.of("due_on", "owner_id"), Optional.of(OWNER)));
  }

  @Test
  void aCompletedOneIsNotEdited() {
    task.complete(Optional.empty(), Optional.empty(), NOW);
    assertThatThrownBy(() -> task.amend(OTHER, OFFER, NOW))
        .hasMessageContaining("activity-completed");
  }
}
