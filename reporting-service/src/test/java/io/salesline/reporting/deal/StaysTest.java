package io.salesline.reporting.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Any exit ends a stay, and nothing else does. */
class StaysTest {

  @Test
  void aBatchHoldsWholeStaysAndTheBeginningOfTheLast() {
    // Given
    var events = List.of(Events.opened(1, "lead-screening"), Events.entered(2, "proposal"));

    // When
    var stays = Stays.of(unknownBefore(events), events);

    // Then
    assertThat(stays.endedBefore()).isEmpty();
    assertThat(stays.begun()).extracting(Stay::stage).containsExactly("lead-screening", "proposal");
    assertThat(stays.begun().getFirst().exit())
        .isEqualTo(new Stay.Exit(Events.DEAL, 2, Events.at(2), "proposal"));
    assertThat(stays.begun().getLast().exit()).isNull();
    assertThat(stays.begun().getLast().enteredAt()).isEqualTo(Events.at(2));
  }

  @Test
  void aStayBegunEarlierEndsByItsOpenRow() {
    var before = Events.entered(4, "negotiation");
    var lost = Events.lost(5, "negotiation");

    var stays = Stays.of(List.of(move(before, lost)), List.of(lost));

    assertThat(stays.begun()).isEmpty();
    assertThat(stays.endedBefore())
        .containsExactly(new Stay.Exit(Events.DEAL, 5, Events.at(5), "lost"));
  }

  @Test
  void aWonDealStaysInDeliveryUntilItIsCollected() {
    var events =
        List.of(Events.won(1), Events.amended(2, "delivery-collection", "won", "complete"));

    var stays = Stays.of(unknownBefore(events), events);

    assertThat(stays.begun()).hasSize(1);
    assertThat(stays.begun().getFirst().exit().to()).isEqualTo("collected");
  }

  @Test
  void aCollectionThatIsReopenedIsAnEntryOfItsOwnWhereverTheDealCameFrom() {
    var events = List.of(Events.won(1), Events.collected(2), Events.reopened(3));

    var stays = Stays.of(unknownBefore(events), events);

    assertThat(stays.begun()).hasSize(2);
    assertThat(stays.begun().getFirst().exit())
        .isEqualTo(new Stay.Exit(Events.DEAL, 2, Events.at(2), "collected"));
    assertThat(stays.begun().getLast().enteredAt()).isEqualTo(Events.at(3));
    assertThat(stays.begun().getLast().history()).isFalse();
    assertThat(stays.begun().getLast().exit()).isNull();
  }

  @Test
  void anAmendmentInPlaceEndsNothing() {
    var before = Events.entered(1, "proposal");
    var amended = Events.amended(2, "proposal", "open", "none");

    var stays = Stays.of(List.of(move(before, amended)), List.of(amended));

    assertThat(stays.begun()).isEmpty();
    assertThat(stays.endedBefore()).isEmpty();
  }

  @Test
  void aRecordTellsWhereADealStandsButNotSinceWhen() {
    var events =
        List.of(
            Events.recorded(1, "first-contact", "open", "none"),
            Events.enteredAfterRecord(2, "proposal"));

    var stays = Stays.of(unknownBefore(events), events);

    assertThat(stays.begun().getFirst().history()).isTrue();
    assertThat(stays.begun().getFirst().enteredAt()).isNull();
    assertThat(stays.begun().getLast().history()).isFalse();
    assertThat(stays.begun().getLast().enteredAt()).isEqualTo(Events.at(2));
  }

  @Test
  void aRecordedWinThatIsCompleteStandsNowhere() {
    var events = List.of(Events.recorded(1, "delivery-collection", "won", "complete"));

    assertThat(Stays.of(unknownBefore(events), events).begun()).isEmpty();
  }

  private static List<Move> unknownBefore(List<DealEvent> events) {
    return List.of(new Move(Events.DEAL, null, events.getLast().row().position()));
  }

  private static Move move(DealEvent before, DealEvent after) {
    return new Move(Events.DEAL, before.row().position(), after.row().position());
  }
}
