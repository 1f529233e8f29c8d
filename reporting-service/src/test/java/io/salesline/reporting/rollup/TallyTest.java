package io.salesline.reporting.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.reporting.deal.Move;
import io.salesline.reporting.deal.Position;
import io.salesline.reporting.rollup.Tally.Delta;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A rollup's delta is new row less old row. */
class TallyTest {

  private static final UUID ANN = new UUID(0, 1);
  private static final UUID BEN = new UUID(0, 2);

  @Test
  void aNewDealIsAdded() {
    assertThat(byOwner(new Move(ANN, null, position(ANN, "10.00"))))
        .containsExactly(new Delta<>(ANN, 1, new BigDecimal("10.00")));
  }

  @Test
  void aDealThatChangesHandsIsTakenFromTheOneAndGivenToTheOther() {
    var move = new Move(ANN, position(ANN, "10.00"), position(BEN, "12.00"));

    assertThat(byOwner(move))
        .containsExactlyInAnyOrder(
            new Delta<>(ANN, -1, new BigDecimal("-10.00")),
            new Delta<>(BEN, 1, new BigDecimal("12.00")));
  }

  @Test
  void aCorrectedAmountMovesNoDeal() {
    var move = new Move(ANN, position(ANN, "10.00"), position(ANN, "9.99"));

    assertThat(byOwner(move)).containsExactly(new Delta<>(ANN, 0, new BigDecimal("-0.01")));
  }

  @Test
  void whatMovesMoneyAloneIsNoDeltaOfDeals() {
    var move = new Move(ANN, position(ANN, "10.00"), position(ANN, "9.99"));

    assertThat(Tally.countsOf(List.of(move), position -> Optional.of(position.ownerId())))
        .isEmpty();
  }

  @Test
  void whatCancelsOutIsNotWritten() {
    var move = new Move(ANN, position(ANN, "10.00"), position(ANN, "10.00"));

    assertThat(byOwner(move)).isEmpty();
  }

  @Test
  void positionsThatCountNowhereAreLeftOut() {
    var move = new Move(ANN, position(ANN, "10.00"), position(BEN, "10.00"));

    assertThat(Tally.of(List.of(move), position -> Optional.empty())).isEmpty();
  }

  private static List<Delta<UUID>> byOwner(Move... moves) {
    return Tally.of(List.of(moves), position -> Optional.of(position.ownerId()));
  }

  private static Position position(UUID owner, String amount) {
    return new Position(
        owner,
        null,
        1,
        "proposal",
        "won",
        false,
        LocalDate.of(2026, 3, 2),
        new BigDecimal(amount),
        null,
        null,
        null);
  }
}
