package io.salesline.pipeline.opportunity.domain;

import static io.salesline.pipeline.opportunity.domain.SampleDeals.LATER;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.MAP;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.problem.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MovesThatAskTest {

  private static final Unmet BUDGET =
      new Unmet(
          "checklist",
          "budget",
          new StageKey("first-contact"),
          new Bilingual("What is the budget?", "预算是多少？"));
  private static final Unmet CLOSE =
      new Unmet(
          "exit",
          "close-expected",
          new StageKey("first-contact"),
          new Bilingual("A closing day is set.", "已有成交日期。"));
  private static final StageMap ASKING =
      MAP.asking((from, to) -> List.of(BUDGET, CLOSE), Gates.NONE);

  @Test
  void aRefusedMoveSaysAllThatIsMissingInBothLanguages() {
    // Given
    Opportunity deal = SampleDeals.in("first-contact");

    // When
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> deal.move(SampleDeals.enter("needs-discovery"), ASKING, LATER));

    // Then
    assertThat(refusal.status()).isEqualTo(409);
    assertThat(refusal.code()).isEqualTo("criteria-unmet");
    assertThat(refusal.parameters()).containsEntry("unmet", List.of(BUDGET, CLOSE));
    var missing = (Bilingual) refusal.parameters().get("missing");
    assertThat(missing.in(Locale.ENGLISH)).isEqualTo("What is the budget?; A closing day is set.");
    assertThat(missing.in(Locale.CHINESE)).isEqualTo("预算是多少？；已有成交日期。");
    assertThat(BUDGET.in(Locale.CHINESE).text()).isEqualTo("预算是多少？");
    assertThat(deal.standing().stage()).isEqualTo(new StageKey("first-contact"));
    assertThat(deal.revision()).isEqualTo(2);
  }

  @Test
  void nothingIsAskedOfADealThatGoesBackOrIsLost() {
    Opportunity back = SampleDeals.in("first-contact");
    back.move(SampleDeals.back("lead-screening", "A new buyer"), ASKING, LATER);
    assertThat(back.standing().stage()).isEqualTo(MAP.entry());
    Opportunity lost = SampleDeals.in("first-contact");
    lost.move(new Transition.Lose(LossReason.PRICE, Optional.empty()), ASKING, LATER);
    assertThat(lost.standing().status()).isEqualTo(Status.LOST);
  }

  @Test
  void winningAsksForTheWayIntoDelivery() {
    // Given
    Opportunity deal = SampleDeals.in("negotiation");
    StageMap map =
        MAP.asking(
            (from, to) -> to.equals(MAP.delivery()) ? List.of(CLOSE) : List.of(), Gates.NONE);

    // Then
    assertThatThrownBy(() -> deal.move(new Transition.Win(Optional.empty()), map, LATER))
        .hasMessageContaining("criteria-unmet");
    assertThat(deal.lacks(AllowedMove.to(Transition.WON), map)).containsExactly(CLOSE);
    assertThat(deal.lacks(AllowedMove.to(Transition.LOST), map)).isEmpty();
  }

  @Test
  void aSkipThatTheMapAllowsIsAMoveForwardAndAnotherIsNot() {
    // Given
    Opportunity deal = SampleDeals.in("first-contact");
    StageMap map =
        new StageMap(
            1,
            MAP.open(),
            MAP.delivery(),
            Map.of(new StageKey("first-contact"), List.of(new StageKey("proposal"))),
            Map.of(),
            Requirements.NONE,
            Gates.NONE);

    // Then
    assertThat(deal.allowed(map))
        .extracting(AllowedMove::to)
        .containsExactly("needs-discovery", "proposal", "lead-screening", "lost");
    assertThatThrownBy(() -> deal.move(SampleDeals.enter("negotiation"), map, LATER))
        .hasMessageContaining("stage-not-next");
    deal.move(SampleDeals.enter("proposal"), map, LATER);
    assertThat(deal.standing().stage()).isEqualTo(new StageKey("proposal"));
  }

  @Test
  void aDealThatMigratesStaysInItsStageOrEntersAnother() {
    // Given
    StageMap other =
        new StageMap(
            2,
            List.of(new StageKey("first-contact"), new StageKey("offer")),
            new StageKey("deliver"));
    var migration =
        Migration.of(MAP, other, Map.of(new StageKey("proposal"), new StageKey("offer")));
    Opportunity staying = SampleDeals.in("first-contact");
    Opportunity landing = SampleDeals.in("proposal");

    // When
    Decision stayed = migration.decide(staying, LATER);
    migration.decide(landing, LATER);

    // Then
    assertThat(stayed.event())
        .isEqualTo(new OpportunityEvent.Migrated(1, new StageKey("first-contact")));
    assertThat(staying.standing().processVersion()).isEqualTo(2);
    assertThat(staying.standing().stay()).isEqualTo(2);
    assertThat(staying.standing().stageEnteredAt()).isEqualTo(NOW.at());
    assertThat(landing.standing().stage()).isEqualTo(new StageKey("offer"));
    assertThat(landing.standing().stay()).isEqualTo(5);
    assertThat(landing.standing().stageEnteredAt()).isEqualTo(LATER.at());
  }

  @Test
  void aMigrationNamesTheStagesWithoutCounterpart() {
    StageMap other = new StageMap(2, List.of(new StageKey("first-contact")), new StageKey("end"));
    var migration = Migration.of(MAP, other, Map.of());
    assertThat(migration.missing())
        .extracting(StageKey::value)
        .containsExactly("lead-screening", "needs-discovery", "proposal", "negotiation");
    assertThatThrownBy(migration::complete).hasMessageContaining("mapping-incomplete");
    assertThatThrownBy(
            () -> Migration.of(MAP, other, Map.of(new StageKey("proposal"), new StageKey("end"))))
        .hasMessageContaining("mapping-stage-unknown");
  }
}
