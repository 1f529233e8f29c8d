package io.salesline.pipeline.opportunity.domain;

import static io.salesline.pipeline.opportunity.domain.SampleDeals.LATER;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.MAP;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.NOW;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.TODAY;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.enter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PursuingADealTest {

  private static final NextStep CALL = new NextStep("Call them", TODAY);
  private static final StageMap LIKELY =
      new StageMap(
          2,
          MAP.open(),
          MAP.delivery(),
          Map.of(),
          Map.of(
              new StageKey("first-contact"), ForecastCategory.BEST_CASE,
              new StageKey("needs-discovery"), ForecastCategory.COMMIT),
          Requirements.NONE,
          Gates.NONE);

  @ParameterizedTest
  @CsvSource({
    "0, omitted",
    "1, pipeline",
    "49, pipeline",
    "50, best-case",
    "74, best-case",
    "75, commit",
    "100, commit"
  })
  void aStageIsCountedByItsProbability(int probability, String category) {
    assertThat(ForecastCategory.of(probability).key()).isEqualTo(category);
  }

  @Test
  void aDealFollowsItsStageUntilSomebodySaysOtherwiseAndAgainAfterwards() {
    Opportunity deal = Opportunity.open(SampleDeals.opening(), LIKELY, NOW).opportunity();
    assertThat(deal.forecast()).isEqualTo(ForecastCategory.PIPELINE);
    deal.move(enter("first-contact"), LIKELY, LATER);
    assertThat(deal.forecast()).isEqualTo(ForecastCategory.BEST_CASE);

    amend(deal, ForecastCategory.OMITTED, Competitors.NONE, null);
    deal.move(enter("needs-discovery"), LIKELY, LATER);
    assertThat(deal.forecast()).isEqualTo(ForecastCategory.OMITTED);

    amend(deal, null, Competitors.NONE, null);
    assertThat(deal.forecast()).isEqualTo(ForecastCategory.COMMIT);
    deal.migrate(MAP, new StageKey("needs-discovery"), LATER);
    assertThat(deal.forecast()).isEqualTo(ForecastCategory.PIPELINE);
  }

  @Test
  void whatIsWonOrLostIsClosedWhateverSomebodySaid() {
    Opportunity won = SampleDeals.in("negotiation");
    amend(won, ForecastCategory.OMITTED, Competitors.NONE, null);
    won.move(new Transition.Win(Optional.empty()), MAP, LATER);

    assertThat(won.forecast()).isEqualTo(ForecastCategory.CLOSED);
    assertThat(SampleDeals.in("lost").forecast()).isEqualTo(ForecastCategory.CLOSED);
  }

  @Test
  void theEventNamesWhatWasSaidAndNoApprovalRestsOnIt() {
    // Given
    Opportunity deal = SampleDeals.opened();
    String digest = deal.digest();

    // When
    Optional<Decision> decision =
        amend(deal, ForecastCategory.COMMIT, named("Initech", "Hooli"), CALL);

    // Then
    assertThat(decision.orElseThrow().event())
        .isEqualTo(
            new OpportunityEvent.Amended(
                List.of("competitors", "forecast_category", "next_step"), Optional.empty()));
    assertThat(deal.digest()).isEqualTo(digest);
    assertThat(amend(deal, ForecastCategory.COMMIT, named("Initech", "Hooli"), CALL)).isEmpty();
  }

  @Test
  void aCompetitorIsNamedOnceHoweverItIsWritten() {
    assertThatThrownBy(() -> named("ACME  Corp", "Ａｃｍｅ corp"))
        .hasMessageContaining("competitor-twice");
    assertThat(named("华为", "华为云").count()).isEqualTo(2);
  }

  @Test
  void onlyOfALostDealSomebodyElseGotTheOrderAndOnlyOne() {
    var winner = new Competitors(List.of(new Competitor("Initech", true, true)));
    assertThatThrownBy(() -> amend(SampleDeals.opened(), null, winner, null))
        .hasMessageContaining("winner-before-loss");
    assertThatThrownBy(
            () ->
                new Competitors(
                    List.of(new Competitor("A", false, true), new Competitor("B", false, true))))
        .hasMessageContaining("several-winners");

    Opportunity lost = SampleDeals.in("lost");
    assertThat(amend(lost, null, winner, null)).isPresent();
    assertThat(lost.terms().pursuit().competitors()).isEqualTo(winner);
  }

  @Test
  void ofAClosedDealNothingElseChanges() {
    assertThatThrownBy(() -> amend(SampleDeals.in("lost"), null, named("Initech"), CALL))
        .hasMessageContaining("opportunity-closed");
    assertThatThrownBy(() -> amend(SampleDeals.in("won"), null, named("Initech"), null))
        .hasMessageContaining("opportunity-closed");
  }

  private static Competitors named(String... names) {
    return new Competitors(
        List.of(names).stream().map(name -> new Competitor(name, false, false)).toList());
  }

  private static Optional<Decision> amend(
      Opportunity deal, ForecastCategory forecast, Competitors competitors, NextStep step) {
    Terms terms = deal.terms();
    return deal.amend(
        new Terms(
            terms.name(),
            terms.customerId(),
            terms.ownerId(),
            terms.productId(),
            terms.value(),
            terms.expectedClose(),
            new Pursuit(forecast, competitors, step),
            terms.credit()),
        LATER);
  }
}
