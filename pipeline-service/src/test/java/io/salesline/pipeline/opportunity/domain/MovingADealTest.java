package io.salesline.pipeline.opportunity.domain;

import static io.salesline.pipeline.opportunity.domain.SampleDeals.LATER;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.MAP;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.NOW;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MovingADealTest {

  @Test
  void anOpenedDealStandsAtTheFirstStageInItsFirstStay() {
    // When
    Decision opened = Opportunity.open(SampleDeals.opening(), MAP, NOW);

    // Then
    Opportunity deal = opened.opportunity();
    assertThat(opened.event()).isEqualTo(new OpportunityEvent.Opened());
    assertThat(opened.before()).isNull();
    assertThat(deal.revision()).isEqualTo(1);
    assertThat(deal.standing().stage()).isEqualTo(MAP.entry());
    assertThat(deal.standing().stay()).isEqualTo(1);
    assertThat(deal.standing().stageEnteredAt()).isEqualTo(NOW.at());
    assertThat(deal.standing().collection()).isEqualTo(CollectionState.NONE);
    assertThat(deal.origin().openedOn()).isEqualTo(TODAY);
    assertThat(deal.origin().history()).isFalse();
  }

  @Test
  void enteringAStageEndsOneStayAndBeginsTheNext() {
    // Given
    Opportunity deal = SampleDeals.opened();

    // When
    Decision moved = deal.move(SampleDeals.enter("first-contact"), MAP, LATER);

    // Then
    assertThat(moved.before().standing().stay()).isEqualTo(1);
    assertThat(deal.standing().stay()).isEqualTo(2);
    assertThat(deal.standing().stageEnteredAt()).isEqualTo(LATER.at());
    assertThat(moved.event())
        .isEqualTo(new OpportunityEvent.StageEntered(MAP.entry(), false, Optional.empty()));
  }

  @Test
  void noStageIsLeftBeforeItWasEnteredEvenByACommandThatWaitedForAnother() {
    // Given
    Opportunity deal = SampleDeals.opened();
    deal.move(SampleDeals.enter("first-contact"), MAP, LATER);

    // When
    Decision moved = deal.move(SampleDeals.enter("needs-discovery"), MAP, NOW);

    // Then
    assertThat(moved.at()).isEqualTo(LATER.at());
    assertThat(deal.standing().stageEnteredAt()).isEqualTo(LATER.at());
  }

  @Test
  void goingBackKeepsTheReason() {
    // Given
    Opportunity deal = SampleDeals.in("proposal");

    // When
    Decision moved = deal.move(SampleDeals.back("first-contact", "A new buyer"), MAP, LATER);

    // Then
    assertThat(moved.event())
        .isEqualTo(
            new OpportunityEvent.StageEntered(
                new StageKey("proposal"), true, Optional.of("A new buyer")));
    assertThat(deal.standing().stay()).isEqualTo(5);
  }

  @Test
  void winningEntersDeliveryAndOpensTheCollection() {
    // Given
    Opportunity deal = SampleDeals.in("negotiation");

    // When
    Decision won = deal.move(new Transition.Win(Optional.empty()), MAP, LATER);

    // Then
    Standing standing = deal.standing();
    assertThat(won.event()).isEqualTo(new OpportunityEvent.Won(MAP.closing()));
    assertThat(standing.stage()).isEqualTo(MAP.delivery());
    assertThat(standing.status()).isEqualTo(Status.WON);
    assertThat(standing.collection()).isEqualTo(CollectionState.OPEN);
    assertThat(standing.closedOn()).isEqualTo(TODAY);
    assertThat(standing.wonAt()).isEqualTo(LATER.at());
    assertThat(deal.allowed(MAP)).isEmpty();
  }

  @Test
  void aCollectedDealStaysWhereItIsAndAnewWhenMoneyIsOwedAgain() {
    // Given
    Opportunity deal = SampleDeals.in("negotiation");
    deal.move(new Transition.Win(Optional.empty()), MAP, LATER);
    int stay = deal.standing().stay();

    // When
    Decision collected = deal.collect(LATER);

    // Then
    assertThat(collected.event()).isEqualTo(new OpportunityEvent.Collected());
    assertThat(deal.standing().collection()).isEqualTo(CollectionState.COMPLETE);
    assertThat(deal.standing().stage()).isEqualTo(MAP.delivery());
    assertThat(deal.standing().stay()).isEqualTo(stay);
    assertThatThrownBy(() -> deal.collect(LATER)).isInstanceOf(IllegalStateException.class);
    deal.collectAgain("Two came broken", LATER);
    assertThat(deal.standing().collection()).isEqualTo(CollectionState.OPEN);
    assertThat(deal.standing().stay()).isEqualTo(stay + 1);
    assertThat(deal.standing().status()).isEqualTo(Status.WON);
  }

  @Test
  void anOpenDealIsNotCollected() {
    Opportunity deal = SampleDeals.in("negotiation");
    assertThatThrownBy(() -> deal.collect(LATER)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void losingKeepsTheStageAndSaysWhy() {
    // Given
    Opportunity deal = SampleDeals.in("proposal");

    // When
    deal.move(new Transition.Lose(LossReason.NO_BUDGET, Optional.empty()), MAP, LATER);

    // Then
    assertThat(deal.standing().stage().value()).isEqualTo("proposal");
    assertThat(deal.standing().status()).isEqualTo(Status.LOST);
    assertThat(deal.standing().lossReason()).isEqualTo(LossReason.NO_BUDGET);
    assertThat(deal.standing().wonAt()).isNull();
    assertThat(deal.standing().collection()).isEqualTo(CollectionState.NONE);
  }

  @Test
  void aDealMayCloseOnTheDayItWasOpenedButOnNoDayBefore() {
    assertThat(closedOn(TODAY).standing().closedOn()).isEqualTo(TODAY);
    assertThatThrownBy(() -> closedOn(TODAY.minusDays(1)))
        .hasMessageContaining("closed-before-opened");
  }

  @Test
  void aDealDoesNotCloseOnADayToCome() {
    assertThatThrownBy(() -> closedOn(TODAY.plusDays(1))).hasMessageContaining("date-in-future");
  }

  private static Opportunity closedOn(LocalDate day) {
    Opportunity deal = SampleDeals.opened();
    deal.move(new Transition.Lose(LossReason.OTHER, Optional.of(day)), MAP, NOW);
    return deal;
  }
}
