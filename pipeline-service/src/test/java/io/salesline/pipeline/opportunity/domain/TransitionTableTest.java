package io.salesline.pipeline.opportunity.domain;

import static io.salesline.pipeline.opportunity.domain.SampleDeals.MAP;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every standing against everything that can be asked of it. */
class TransitionTableTest {

  private static final List<String> STANDINGS =
      List.of(
          "lead-screening",
          "first-contact",
          "needs-discovery",
          "proposal",
          "negotiation",
          "won",
          "lost");

  /**
   * Rows: where the deal stands. Columns: the six stages in order, won, lost, a stage of no map.
   */
  private static final String WITHOUT_REASON =
      """
      lead-screening  | same go   not  not  not  dlv  early go  none
      first-contact   | why  same go   not  not  dlv  early go  none
      needs-discovery | why  why  same go   not  dlv  early go  none
      proposal        | why  why  why  same go   dlv  early go  none
      negotiation     | why  why  why  why  same dlv  go    go  none
      won             | end  end  end  end  end  end  end   end none
      lost            | end  end  end  end  end  end  end   end none
      """;

  private static final String WITH_REASON = WITHOUT_REASON.replace("why ", "back");

  private static final Map<String, String> CODES =
      Map.of(
          "same", "stage-already-entered",
          "not", "stage-not-next",
          "dlv", "stage-entered-by-winning",
          "early", "not-ready-to-win",
          "why", "reason-required",
          "end", "opportunity-closed",
          "none", "stage-unknown");

  @Test
  void withoutAReasonADealOnlyGoesForward() {
    check(WITHOUT_REASON, Optional.empty());
  }

  @Test
  void withAReasonItAlsoGoesBack() {
    check(WITH_REASON, Optional.of("The budget was cut"));
  }

  @Test
  void whatIsAllowedIsExactlyWhatIsNotRefused() {
    for (String standing : STANDINGS) {
      // Given
      Opportunity deal = SampleDeals.in(standing);

      // When
      List<AllowedMove> allowed = deal.allowed(MAP);

      // Then
      var accepted = new ArrayList<String>();
      targets(Optional.of("reason"))
          .forEach(
              (target, transition) -> {
                if (outcome(SampleDeals.in(standing), transition).matches("go|back")) {
                  accepted.add(target);
                }
              });
      assertThat(allowed).extracting(AllowedMove::to).containsExactlyInAnyOrderElementsOf(accepted);
    }
  }

  @Test
  void aRefusalSaysWhatIsAllowedInstead() {
    // Given
    Opportunity deal = SampleDeals.in("first-contact");

    // When
    Refusal refusal = refusalOf(deal, SampleDeals.enter("negotiation"));

    // Then
    assertThat(refusal.status()).isEqualTo(409);
    assertThat(refusal.parameters())
        .containsEntry("stage", "first-contact")
        .containsEntry("to", "negotiation")
        .containsEntry(
            "allowed",
            List.of(
                AllowedMove.to("needs-discovery"),
                AllowedMove.to("lead-screening", "reason"),
                AllowedMove.to("lost", "loss_reason")));
  }

  private static void check(String table, Optional<String> reason) {
    table
        .lines()
        .forEach(
            line -> {
              String[] halves = line.split("\\|", -1);
              String[] expected = halves[1].strip().split(" +", -1);
              checkRow(halves[0].strip(), expected, reason);
            });
  }

  private static void checkRow(String standing, String[] expected, Optional<String> reason) {
    int column = 0;
    for (var target : targets(reason).entrySet()) {
      String outcome = outcome(SampleDeals.in(standing), target.getValue());
      String wanted = CODES.getOrDefault(expected[column], expected[column]);
      assertThat(outcome).as("%s to %s", standing, target.getKey()).isEqualTo(wanted);
      column++;
    }
    assertThat(expected).hasSize(column);
  }

  private static Map<String, Transition> targets(Optional<String> reason) {
    var targets = new LinkedHashMap<String, Transition>();
    for (String stage : MAP.keys()) {
      targets.put(stage, new Transition.Enter(new StageKey(stage), reason));
    }
    targets.put("won", new Transition.Win(Optional.empty()));
    targets.put("lost", new Transition.Lose(LossReason.TIMING, Optional.empty()));
    targets.put("limbo", new Transition.Enter(new StageKey("limbo"), reason));
    return targets;
  }

  private static String outcome(Opportunity deal, Transition transition) {
    long revision = deal.revision();
    try {
      var event = deal.move(transition, MAP, NOW).event();
      assertThat(deal.revision()).isEqualTo(revision + 1);
      return event instanceof OpportunityEvent.StageEntered entered && entered.backward()
          ? "back"
          : "go";
    } catch (Refusal refusal) {
      assertThat(deal.revision()).isEqualTo(revision);
      return refusal.code();
    }
  }

  private static Refusal refusalOf(Opportunity deal, Transition transition) {
    try {
      deal.move(transition, MAP, NOW);
      throw new AssertionError("it moved");
    } catch (Refusal refusal) {
      return refusal;
    }
  }
}
